# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A mainframe: the line mode console talks, the VT220 one is the channel.

TRIPLET=s390x-linux-gnu
QEMU=(qemu-system-s390x -M s390-ccw-virtio)
PACKAGE=qemu-system-misc
PORTS=(-device sclplmconsole,chardev=console -device sclpconsole,chardev=channel)
CONSOLE=ttyS0
CHANNEL=4:65	# /dev/ttysclp0
END=off
NEEDS+=(SCLP_CONSOLE SCLP_VT220_TTY)
