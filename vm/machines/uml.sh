# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# User Mode Linux: the kernel is a program of the host's. Its second console is
# the channel, and its first one only talks.

CHANNEL=4:1	# /dev/tty1
END=off
NEEDS+=(NULL_CHAN)

# The kernel, its processes and the one who asks them take turns: on one processor,
# the one that we are on, they do so in half of the time that it takes on two.
if [[ ! ${KMOD_NS_PROCESSOR-} ]] && command -v taskset >/dev/null; then
	read -r processor </proc/self/stat
	# field 39; the second one, the program's name, may have blanks in it
	read -r -a processor <<<"${processor##*) }"
	export KMOD_NS_PROCESSOR=${processor[36]}
fi

# With seccomp, since v6.16, a process there costs half of what it does with
# ptrace; older kernels take no notice of the word. An older kernel's ptrace
# takes help where there is AMX, see xstate.c.
# guest_command(image, initramfs, init's arguments) - fill COMMAND
guest_command()
{
	local xstate= memory=64M

	# of which KASAN takes an eighth, and more for all that is freed
	! grep -qx CONFIG_KASAN=y "$KMOD_NS_KERNEL/config" || memory=256M
	! grep -qsw amx_tile /proc/cpuinfo || xstate=$KMOD_NS_MODULES/xstate.so
	COMMAND=(${KMOD_NS_PROCESSOR:+taskset -c "$KMOD_NS_PROCESSOR"}
		${xstate:+env LD_PRELOAD="$xstate"}
		"$1" mem="$memory" initrd="$2" con=null con0=null,fd:2 con1=fd:3,fd:4
		uml_dir="$KMOD_NS_TMP/" seccomp=auto panic=-1 -- "${@:3}")
}

# start_guest() - become COMMAND
#	What panics before there is a console says why on the standard output, so that
#	is not the channel.
start_guest()
{
	exec "${COMMAND[@]}" 3<&0 4>&1 </dev/null >&2
}
