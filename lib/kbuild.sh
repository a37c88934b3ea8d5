# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Building modules against a kernel tree, KDIR.

# find_kdir() - print the tree to build against: KDIR, else the tree that we
#	are in, else the running kernel's; nothing if there is none
#	A selftests build has its kernel's output, resolved, in BUILD.
find_kdir()
{
	local dir

	if [[ ${KDIR-} ]]; then
		echo "$KDIR"
		return
	fi
	for dir in "${BUILD:+$BUILD/..}" "${O-}" "${KBUILD_OUTPUT-}" "$KMOD_NS_DIR/../../../.." \
		   "/lib/modules/$(uname -r)/build"; do
		[[ $dir && -e $dir/Module.symvers ]] || continue
		realpath "$dir"
		return
	done
}

# check_kdir(tree) - returns 1, with a line on stderr, if nothing can be built against it
check_kdir()
{
	local missing file

	if [[ ! -d $1 ]]; then
		echo "kmod_ns: KDIR=$1: no such folder; name a built kernel tree" >&2
		return 1
	fi
	for file in Makefile include/config/auto.conf include/generated/utsrelease.h; do
		[[ -e $1/$file ]] || missing=$file
	done
	if [[ ${missing-} ]]; then
		echo "kmod_ns: KDIR=$1: not a built kernel tree ($missing is missing);" \
			"run make there first" >&2
		return 1
	fi
}

# compiler() - print the command that compiles for the kernel's machine
compiler()
{
	local target=${CROSS_COMPILE-}

	if [[ ${CC-} ]]; then
		echo "$CC"
		return
	fi
	target=${target:+ --target=$(basename "${target%-}")}
	case ${LLVM-} in
	'')	echo "${CROSS_COMPILE-}gcc" ;;
	*/)	echo "${LLVM}clang$target" ;;
	-*)	echo "clang$LLVM$target" ;;
	*)	echo "clang$target" ;;
	esac
}

# build_reason() - why nothing can be built against KDIR here, or nothing
build_reason()
{
	local command

	if [[ ! $KDIR ]]; then
		echo "no kernel tree to build against; say KDIR=a built one, or install headers"
		return
	fi
	if ! check_kdir "$KDIR" 2>/dev/null; then
		echo "KDIR=$KDIR is not a built kernel tree"
		return
	fi
	[[ ! ${KMOD_NS_TOOLCHAIN-} ]] || return 0
	for command in make "$(compiler)"; do
		command -v "${command%% *}" >/dev/null && continue
		echo "${command%% *} is not installed"
		return
	done
}

# kbuild(arguments...) - make in KDIR, untouched by the make that called us
#	LLVM follows from the tree where the caller does not say it, and a UML tree's ARCH.
#	KMOD_NS_TOOLCHAIN - program that runs its arguments where the kernel's own
#	compiler is, if that is elsewhere
kbuild()
{
	local -a arguments=("$@")

	# make kselftest has its own in the environment
	! grep -qx CONFIG_UML=y "$KDIR/include/config/auto.conf" || arguments+=(ARCH=um)
	[[ ${LLVM-} ]] || ! grep -qx CONFIG_CC_IS_CLANG=y "$KDIR/include/config/auto.conf" ||
		arguments+=(LLVM=1)
	[[ ! ${CC-} ]] || arguments+=("CC=$CC")
	[[ ! ${V-} ]] || echo "+ make -C $KDIR ${arguments[*]}" >&2
	env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL -u MAKEOVERRIDES -u O -u OUTPUT -u KBUILD_OUTPUT \
		-u sub_make_done -u KBUILD_EXTRA_SYMBOLS -u KBUILD_MODPOST_WARN \
		${KMOD_NS_TOOLCHAIN:+"$KMOD_NS_TOOLCHAIN"} make -C "$KDIR" "${arguments[@]}"
}

# build_id() - print the name of KDIR's build folder
#	Whatever decides how modules come out is in it, so that objects of one
#	kernel are never taken for another's.
build_id()
{
	local release sum

	release=$(tree_release "$KDIR")
	sum=$({
		realpath "$KDIR"
		printf '%s\n' "${ARCH-}" "${CROSS_COMPILE-}" "${LLVM-}" "${CC-}"
		# shellcheck disable=SC2046 # a selftests build has arguments in CC
		${KMOD_NS_TOOLCHAIN:+"$KMOD_NS_TOOLCHAIN"} $(compiler) --version
		cat "$KDIR"/include/config/auto.conf "$KDIR"/scripts/mod/modpost \
			"$KDIR"/Module.symvers
	} 2>/dev/null | sha256sum)
	echo "$release-${sum:0:12}"
}

# builtin_symbol() - print a namespaced symbol that KDIR's kernel itself exports, and
#	its namespace; nothing where it has none
builtin_symbol()
{
	awk -F'\t' '$3 == "vmlinux" && $5 != "" && $5 !~ /^module:/ { print $2, $5; exit }' \
		"$KDIR/Module.symvers" 2>/dev/null
}

# require_builtin() - skip where there is none
require_builtin()
{
	[[ -e $KMOD_NS_MODULES/test_ns_builtin.ko ]] ||
		skip "this kernel exports no symbol of its own in a namespace"
}
