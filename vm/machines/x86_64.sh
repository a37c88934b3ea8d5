# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A PC with two serial ports. Without ACPI's help a reset ends it, too.

QEMU=(qemu-system-x86_64 -M pc)
PACKAGE=qemu-system-x86
PORTS=(-serial chardev:console -serial chardev:channel)
CONSOLE=ttyS0
CHANNEL=4:65	# /dev/ttyS1
END=restart
KVM=x86_64
CPU=Nehalem	# without KVM
NEEDS+=(SERIAL_8250 SERIAL_8250_CONSOLE)
