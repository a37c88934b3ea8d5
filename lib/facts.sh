# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What is expected comes from here: the configuration and the release of the
# kernel under test, never its behaviour.

declare -A BUILT_IN=()	# options that the running kernel has as "y"
CONFIG_SOURCE=		# where they were read, empty if nowhere
CONFIG_TRAILER=		# how the file ends that was read in advance, compressed
KERNEL_RELEASE=		# of the running kernel, as modload says when it comes up
KERNEL_TAINTED=0	# its flags, when the test began

# tree_release(tree) - the release that the tree's modules are for
#	Not include/config/kernel.release: Debian's headers have another one there.
tree_release()
{
	local line

	while read -r line; do
		[[ $line != '#define UTS_RELEASE '* ]] || break
	done <"$1/include/generated/utsrelease.h"
	line=${line#*\"}
	echo "${line%\"*}"
}

# read_tainted() - the flags of the kernel under test, in KERNEL_TAINTED
read_tainted()
{
	read_file /proc/sys/kernel/tainted && [[ ${ANSWER[0]-} =~ ^[0-9]+$ ]] &&
		KERNEL_TAINTED=${ANSWER[0]}
}

# read_config(file) - fill BUILT_IN; no file: from standard input
read_config()
{
	local option options

	options=$(sed -n 's/^CONFIG_\(.*\)=y$/\1/p' "$@")
	for option in $options; do
		BUILT_IN[$option]=1
	done
}

# read_config_in_advance() - fill BUILT_IN and CONFIG_TRAILER from the file that
#	KMOD_NS_CONFIG names: the guest, which would have to wait, is not there yet
read_config_in_advance()
{
	[[ -r ${KMOD_NS_CONFIG-} ]] || return 0
	read_config "$KMOD_NS_CONFIG"
	read -r CONFIG_TRAILER < <(gzip -c <"$KMOD_NS_CONFIG" | tail -c 8 |
		od -A n -t x1 | tr -d ' ')
}

# config_as_expected() - is the kernel's own configuration the one that was read in
#	advance? Compressed files end with the checksum and the size of what is in them.
config_as_expected()
{
	[[ $CONFIG_TRAILER ]] || return 1
	ask trailer /proc/config.gz || gone
	[[ $STATUS == OK && ${ANSWER[0]-} == "- $CONFIG_TRAILER" ]]
}

# read_kernel_facts() - fill BUILT_IN, CONFIG_SOURCE and KERNEL_TAINTED
#	The kernel's own word first; then the file that KMOD_NS_CONFIG names
#	(the guest's kernel comes with one), the distribution's, the tree's, and
#	what the modules brought with them from theirs.
read_kernel_facts()
{
	local file release

	read_tainted
	CONFIG_SOURCE=/proc/config.gz
	config_as_expected && return
	BUILT_IN=()
	ask base64 /proc/config.gz || gone
	if [[ $STATUS == OK ]]; then
		read_config < <(printf '%s' "${ANSWER[@]}" | base64 -d | gzip -dc)
		return
	fi
	CONFIG_SOURCE=
	for file in ${KMOD_NS_CONFIG:+"$KMOD_NS_CONFIG"} "/boot/config-$KERNEL_RELEASE" \
		    "$KDIR/include/config/auto.conf" "$KMOD_NS_MODULES/auto.conf"; do
		[[ -r $file ]] || continue
		case $file in
		"$KMOD_NS_MODULES"/*)	release=$(<"$KMOD_NS_MODULES/kernel.release") ;;
		*/auto.conf)		release=$(tree_release "$KDIR") ;;
		*)			release=$KERNEL_RELEASE ;;
		esac
		[[ $release == "$KERNEL_RELEASE" ]] || continue
		CONFIG_SOURCE=$file
		read_config "$file"
		return
	done
}

# configured(option) - was the running kernel built with it, built in?
#	Skips where that is not known.
configured()
{
	[[ $CONFIG_SOURCE ]] || skip "no configuration of $KERNEL_RELEASE found"
	[[ ${BUILT_IN[$1]-} ]]
}

# before(release, version) - is the release older than X.Y?
before()
{
	local major minor rest

	IFS=.- read -r major minor rest <<<"$1"
	((major < ${2%.*} || major == ${2%.*} && minor < ${2#*.}))
}

# kernel_before(version) - is the kernel under test older?
kernel_before()
{
	before "$KERNEL_RELEASE" "$1"
}

# tree_before(version) - is the tree that we build against older?
tree_before()
{
	before "$(tree_release "$KDIR")" "$1"
}

# tree_lacks(option) - was the tree that the modules are built against configured
#	without it?
tree_lacks()
{
	! grep -qE "^CONFIG_$1=[ym]$" "$KMOD_NS_MODULES/auto.conf"
}

# enforcement() - in REPLY, refuse or allow: what the kernel does with a missing
#	import; nothing if it cannot be known
enforcement()
{
	REPLY=${KMOD_NS_ENFORCEMENT-}
	[[ ! $REPLY && $CONFIG_SOURCE ]] || return 0
	REPLY=refuse
	! configured MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS || REPLY=allow
}

# enforced() - does the kernel refuse a missing import? Skips if that is not known.
enforced()
{
	enforcement
	[[ $REPLY ]] ||
		skip "no configuration of $KERNEL_RELEASE; say KMOD_NS_ENFORCEMENT=refuse or =allow"
	[[ $REPLY == refuse ]]
}

# tree_enforced() - does the configuration that the tree was built with refuse a
#	missing import? Not .config, which may have been edited since.
tree_enforced()
{
	! grep -qx CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y "$KDIR/include/config/auto.conf"
}

# tree_source() - print the tree's sources, which need not be where it was built
tree_source()
{
	local dir

	dir=$(sed -n 's,^include \(/.*\)/Makefile$,\1,p' "$KDIR/Makefile")
	echo "${dir:-$KDIR}"
}

# tree_header(name, regex) - does a line of include/linux/NAME match?
tree_header()
{
	grep -qE -- "$2" "$(tree_source)/include/linux/$1"
}

# tree_takes_tokens() - is a namespace a token, not a string literal? (R20)
tree_takes_tokens()
{
	tree_header export.h 'define EXPORT_SYMBOL_NS\(.*(stringify|#ns)'
}
