# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A PC with two serial ports: the console, and the channel. Without ACPI's help
# a reset ends it, too.

CHANNEL=4:65	# /dev/ttyS1
END=restart
KVM=x86_64
NEEDS=(BLK_DEV_INITRD BINFMT_ELF PROC_FS SYSFS TTY SERIAL_8250 SERIAL_8250_CONSOLE
	PRINTK MODULES MODULE_UNLOAD)

# guest_command(image, initramfs, init's arguments) - fill COMMAND
#	ACCEL - kvm or tcg
guest_command()
{
	local cpu=Nehalem

	[[ $ACCEL == tcg ]] || cpu=host
	COMMAND=(qemu-system-x86_64 -M pc -accel "$ACCEL" -cpu "$cpu" -m 256 -nodefaults
		-no-reboot -display none
		-chardev file,id=console,path=/dev/stderr,append=on
		-serial chardev:console -serial stdio -kernel "$1" -initrd "$2"
		-append "console=ttyS0 panic=-1 -- ${*:3}")
}
