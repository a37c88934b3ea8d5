# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A PC of 32 bits with two serial ports.

TRIPLET=i686-linux-gnu
QEMU=(qemu-system-i386 -M pc)
CPU=qemu32
PACKAGE=qemu-system-x86
PORTS=(-serial chardev:console -serial chardev:channel)
CONSOLE=ttyS0
CHANNEL=4:65	# /dev/ttyS1
END=restart
NEEDS+=(SERIAL_8250 SERIAL_8250_CONSOLE)
