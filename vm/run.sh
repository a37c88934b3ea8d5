#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# run.sh - kmod_ns.sh, with its load layer in a guest
#
# KERNEL names the guest's kernel (see kernels/get.sh), KDIR a built tree
# instead. All arguments are kmod_ns.sh's, and so is the exit status; 4 where
# the kernel cannot be had or cannot be booted.

set -u
trap 'exit 130' INT	# else bash forgets it where the child of the moment ends well
VM_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=${VM_DIR%/*}
# shellcheck source=lib/kbuild.sh
. "$TOP/lib/kbuild.sh"

# check_options(config, options...) - returns 1, with a line on stderr, if the
#	kernel was built without one of them
check_options()
{
	local config=$1 option missing=

	shift
	for option; do
		grep -qx "CONFIG_$option=y" "$config" || missing+=" CONFIG_$option"
	done
	[[ ! $missing ]] && return
	echo "kmod_ns: the guest's kernel lacks, built in:$missing" >&2
	return 1
}

# bare_boot() - boot the kernel to an init that ends it at once; in REPLY, how many
#	milliseconds that took
#	Returns 1 if it does not boot.
bare_boot()
{
	local begun guest status

	begun=$(date +%s%3N)
	KMOD_NS_TMP=$(mktemp -d "${TMPDIR:-/tmp}/kmod_ns.XXXXXX") || return 1
	export KMOD_NS_TMP
	mkdir "$KMOD_NS_TMP/modules"
	# timeout leads a process group, and ends all of it
	(cd "$KMOD_NS_TMP/modules" &&
		exec timeout -k 1 "${KMOD_NS_TIMEOUT:-120}" "$KMOD_NS_MODLOAD" bare) \
		</dev/null >"$KMOD_NS_TMP/console" 2>&1 &
	guest=$!
	trap 'kill "$guest"; wait "$guest"; rm -rf "$KMOD_NS_TMP"; exit 1' INT TERM HUP
	wait "$guest"
	trap - INT TERM HUP
	REPLY=$(($(date +%s%3N) - begun))
	grep -q 'init: bare boot' "$KMOD_NS_TMP/console"
	status=$?
	rm -rf "$KMOD_NS_TMP"
	unset KMOD_NS_TMP
	return "$status"
}

# calibrate() - let a guest be silent for as long as twenty of its boots take
#	The time of a short boot is a mean: it may be half of the next one's. A kernel
#	that does not boot alone is for the run itself to report.
calibrate()
{
	local file=$KMOD_NS_MODULES/bare-boot boots=0 total=0

	[[ ! ${KMOD_NS_TIMEOUT-} ]] || return 0
	if [[ ! -s $file ]]; then
		while ((total < 1000)); do
			bare_boot || return 0
			((++boots, total += REPLY))
		done
		echo "$((total / boots))" >"$file"
	fi
	export KMOD_NS_ANSWER_TIMEOUT=$((10 + $(<"$file") / 50))
}

if [[ ${KDIR-} && ${KERNEL-} ]]; then
	echo "kmod_ns: KDIR=$KDIR and KERNEL=$KERNEL: one kernel at a time" >&2
	exit 1
fi
if [[ ${KDIR-} ]]; then
	check_kdir "$KDIR" || exit 1
	KERNEL=$(realpath "$KDIR")/
fi
KMOD_NS_KERNEL=$("$TOP/kernels/get.sh" "${KERNEL-}") || exit
# shellcheck source=vm/machine.sh
. "$VM_DIR/machine.sh"
check_machine && check_options "$KMOD_NS_KERNEL/config" "${NEEDS[@]}" || exit 4
if [[ -e $KMOD_NS_KERNEL/toolchain ]]; then
	export KMOD_NS_TOOLCHAIN=$KMOD_NS_KERNEL/toolchain CROSS_COMPILE=${TRIPLET:+$TRIPLET-}
fi
if [[ -e $KMOD_NS_KERNEL/kmod/path && ! $TRIPLET ]]; then
	PATH=$(realpath "$KMOD_NS_KERNEL/kmod/path"):$PATH
fi
KDIR=$(realpath "$KMOD_NS_KERNEL/build")
export KDIR KMOD_NS_KERNEL
KMOD_NS_MODULES=$("$TOP/lib/build.sh") || exit
make -s -C "$VM_DIR" OUTPUT="$KMOD_NS_MODULES" >&2 || exit 1
export KMOD_NS_MODULES
export KMOD_NS_KERNEL_MODULES=$KMOD_NS_KERNEL/modules
export KMOD_NS_CONFIG=$KMOD_NS_KERNEL/config
export KMOD_NS_MODLOAD=$VM_DIR/guest.sh
export KMOD_NS_CONSOLE=$KMOD_NS_MODULES/console.log
calibrate
echo "kmod_ns: booting ${KMOD_NS_KERNEL##*/}" >&2
exec "$TOP/kmod_ns.sh" "$@"
