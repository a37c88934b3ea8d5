# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# QEMU's own RISC-V machine: its one port talks, a card's is the channel.

TRIPLET=riscv64-linux-gnu
QEMU=(qemu-system-riscv64 -M virt)
PACKAGE="qemu-system-misc and opensbi"
PORTS=(-serial chardev:console -device pci-serial,chardev=channel)
CONSOLE=ttyS0
CHANNEL=4:65	# /dev/ttyS1
END=off
NEEDS+=(SERIAL_8250_CONSOLE SERIAL_OF_PLATFORM SERIAL_8250_PCI PCI_HOST_GENERIC)
