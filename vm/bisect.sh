#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# bisect.sh - judge the kernel tree that we are in, for git bisect run

set -u
VM_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=${VM_DIR%/*}
KERNELS_DIR=$TOP/kernels
# shellcheck source=kernels/small.sh
. "$KERNELS_DIR/small.sh"

usage()
{
	cat <<-END
	usage: git bisect run bisect.sh [-t CASE]...
	  -t CASE   judge by this, as kmod_ns.sh has it; default: loader

	Builds the smallest kernel of the tree for UML and, where no selected case
	applies to that, for x86_64, or the one that ARCH names (um, x86_64); boots
	it, and runs the cases in it. Known defects are failures. What is built is
	kept in ~/.cache/kmod_ns/bisect, so that the next commit builds only what has
	changed.

	exit status: 0 good, 1 bad, 125 cannot be judged (it does not build or boot,
	no case applies, the tree is not clean), 128 wrong usage, which ends the bisection
	END
}

# summary(verdict, reason) - a line for the commit
summary()
{
	echo "kmod_ns: $COMMIT: $1${2:+: $2} ($SECONDS s)" >&2
}

# cannot_judge(reason) - have git skip it
cannot_judge()
{
	summary skip "$1"
	exit 125
}

# build(arch) - the kernel, and the modules; the commit is skipped if one does not build
build()
{
	local folder

	export KDIR=$CACHE/$1

	mkdir -p "$KDIR"
	# no LOCALVERSION: a release that changes with the commit builds more
	if ! small_config "$1" "$TREE" "$KDIR" LOCALVERSION= ||
	   ! small_make "$1" "$TREE" "$KDIR" LOCALVERSION= -j"$(nproc)" all; then
		cannot_judge "the kernel does not build for $1"
	fi
	if folder=$("$TOP/lib/build.sh" 2>"$CACHE/log"); then
		# what an earlier commit's kernel took is of no further use
		find "$KMOD_NS_BUILD" -mindepth 1 -maxdepth 1 ! -path "$folder" -exec rm -rf {} +
		return
	fi
	tail -n 20 "$CACHE/log" >&2
	cannot_judge "the modules do not build for $1; see $CACHE/log"
}

# judge(arch) - returns, for the cases: 0 good, 1 bad, 4 none applies
judge()
{
	local status

	"$VM_DIR/run.sh" "${CASES[@]}" >"$CACHE/log" 2>&1
	status=$?
	! grep -q '^# the machine under test did not come up' "$CACHE/log" ||
		cannot_judge "the kernel does not boot on $1; see $CACHE/log"
	((status != 1)) || grep -q '^not ok ' "$CACHE/log" ||
		cannot_judge "the run on $1 went wrong; see $CACHE/log"
	return "$status"
}

CASES=()
while getopts t:h option; do
	case $option in
	t)	CASES+=("$OPTARG") ;;
	h)	usage; exit 0 ;;
	*)	usage >&2; exit 128 ;;
	esac
done
shift $((OPTIND - 1))
(($# == 0)) || { usage >&2; exit 128; }
((${#CASES[@]})) || CASES=(loader)
"$TOP/kmod_ns.sh" -l "${CASES[@]}" >/dev/null || exit 128
ARCHES=(um x86_64)
[[ ! ${ARCH-} ]] || ARCHES=("$ARCH")
if [[ ! -e $KERNELS_DIR/${ARCHES[0]}.config ]]; then
	echo "kmod_ns: ARCH=$ARCH: no small kernel for that; there are um and x86_64" >&2
	exit 128
fi
TREE=$(git rev-parse --show-toplevel) || exit 128
if [[ ! -e $TREE/Kbuild || ! -e $TREE/kernel/module.c && ! -e $TREE/kernel/module ]]; then
	echo "kmod_ns: $TREE: not a kernel tree; go to the one that is bisected" >&2
	exit 128
fi

COMMIT=$(git -C "$TREE" show -s --format='%h "%s"')
# what kbuild asks, before it would build in another folder
if [[ -e $TREE/.config || -e $TREE/include/config ]]; then
	cannot_judge "the tree has been built in place; make mrproper there"
fi
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kmod_ns/bisect/$(sha256sum <<<"$TREE" | cut -c 1-12)
mkdir -p "$CACHE" || exit 128
exec 9>"$CACHE/lock"
flock 9
export KMOD_NS_BUILD=$CACHE/modules KMOD_NS_DEFECTS=fail
unset KERNEL ARCH
for arch in "${ARCHES[@]}"; do
	echo "kmod_ns: $COMMIT: building for $arch" >&2
	build "$arch"
	judge "$arch"
	case $? in
	0)	summary good; exit 0 ;;
	1)	sed -n 's/^not ok [0-9]* /kmod_ns: failed: /p' "$CACHE/log" >&2
		summary bad "see $CACHE/log"; exit 1 ;;
	esac
done
cannot_judge "none of these applies: ${CASES[*]}"
