# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# QEMU's own ARM machine: its one port talks, a card's is the channel.

TRIPLET=aarch64-linux-gnu
QEMU=(qemu-system-aarch64 -M virt)
CPU=cortex-a57
PACKAGE=qemu-system-arm
PORTS=(-serial chardev:console -device pci-serial,chardev=channel)
CONSOLE=ttyAMA0
CHANNEL=4:64	# /dev/ttyS0
END=off
NEEDS+=(SERIAL_AMBA_PL011_CONSOLE SERIAL_8250 SERIAL_8250_PCI PCI_HOST_GENERIC)
