# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A Malta board with two serial ports.

TRIPLET=mips64el-linux-gnuabi64
QEMU=(qemu-system-mips64el -M malta)
CPU=5KEc
PACKAGE=qemu-system-mips
PORTS=(-serial chardev:console -serial chardev:channel)
CONSOLE=ttyS0
CHANNEL=4:65	# /dev/ttyS1
END=off
NEEDS+=(SERIAL_8250 SERIAL_8250_CONSOLE)
