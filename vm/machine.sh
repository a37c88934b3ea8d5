# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The machine of the kernel in KMOD_NS_KERNEL: its file in vm/machines, and what
# all those have in common that QEMU makes. Such a file has
#	QEMU - the program, and the machine; CPU - which, if not the machine's own
#	PACKAGE - the package that the program is in
#	PORTS - two ports: the chardev named console, and the one named channel
#	CONSOLE - the kernel's name of the first; CHANNEL - major:minor of the second
#	END - what init does to end QEMU: off, or restart
#	NEEDS - options that must be built in, beside those of all guests
#	TRIPLET - what the name of its compiler begins with, where it takes a cross compiler
#	KVM - the host's machine (uname -m) that could run it natively

TRIPLET=
CPU=

# guest_command(image, initramfs, init's arguments) - fill COMMAND
#	ACCEL - kvm or tcg
guest_command()
{
	local cpu=$CPU

	[[ $ACCEL == tcg ]] || cpu=host
	COMMAND=("${QEMU[@]}" -accel "$ACCEL" ${cpu:+-cpu "$cpu"} -m 512 -nodefaults -no-reboot -display none
		-chardev "file,id=console,path=/dev/stderr,append=on"
		-chardev "stdio,id=channel,signal=off" "${PORTS[@]}" -kernel "$1" -initrd "$2"
		-append "console=$CONSOLE panic=-1 -- ${*:3}")
}

# start_guest() - become COMMAND
start_guest()
{
	exec "${COMMAND[@]}"
}

# check_machine() - returns 1, with a line on stderr, if this host cannot run it
check_machine()
{
	[[ ! ${QEMU-} ]] || command -v "${QEMU[0]}" >/dev/null && return
	echo "kmod_ns: ${QEMU[0]} is missing; make deps-matrix, or install $PACKAGE" >&2
	return 1
}

NEEDS=(BLK_DEV_INITRD BINFMT_ELF PROC_FS SYSFS TTY PRINTK MODULES MODULE_UNLOAD)
# shellcheck source=vm/machines/s390x.sh
. "${BASH_SOURCE[0]%/*}/machines/$(<"$KMOD_NS_KERNEL/machine").sh"
