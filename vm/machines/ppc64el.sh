# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A pSeries with two virtual terminals. x-vof spares it six seconds of firmware.

TRIPLET=powerpc64le-linux-gnu
QEMU=(qemu-system-ppc64 -M pseries,x-vof=on)
CPU=power8
PACKAGE=qemu-system-ppc
PORTS=(-device spapr-vty,chardev=console -device spapr-vty,chardev=channel)
CONSOLE=hvc0
CHANNEL=229:1	# /dev/hvc1
END=off
NEEDS+=(HVC_CONSOLE)
