# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A kernel with one file changed, made without a copy of its source: what the
# change reaches is compiled by kbuild's own commands, read from the built tree.

# changed_file(source) - print the one of the mutant's files that this source has
changed_file()
{
	local file

	for file in $(field file); do
		[[ -e $1/$file ]] || continue
		echo "$file"
		return
	done
	echo "kmod_ns: ${MUTANT##*/}: $1 has none of: $(field file)" >&2
	return 1
}

# change(from, to) - apply the mutant; returns 1, with a line on stderr, unless
#	that changed something
change()
{
	if [[ $MUTANT == *.cocci ]]; then
		spatch --very-quiet --no-includes --no-show-diff --sp-file "$MUTANT" "$1" -o "$2" >&2
	else
		cp "$1" "$2"	# which keeps an executable one so
		LC_ALL=C sed -E -f "$MUTANT" "$1" >"$2"
	fi || return 1
	[[ -s $2 ]] && ! cmp -s "$1" "$2" && return
	echo "kmod_ns: ${MUTANT##*/} does not apply to $1" >&2
	return 1
}

# link_around(source, file, folder) - links to all of the source but the file, to
#	whose place real folders lead
link_around()
{
	local from=$1 to=$3 rest=$2 name

	while :; do
		mkdir -p "$to"
		name=${rest%%/*}
		find "$from" -mindepth 1 -maxdepth 1 ! -name "$name" -exec ln -s -t "$to" {} + || return 1
		[[ $rest == */* ]] || return 0
		from+=/$name
		to+=/$name
		rest=${rest#*/}
	done
}

# remake(target) - run the command that kbuild made it with, on the changed source
remake()
{
	local command

	command=$(sed -n '1s/^[a-z]*cmd_[^ ]* := //p' "$TREE/build/${1%/*}/.${1##*/}.cmd")
	(cd "$TREE/build" && sh -c "${command//"$SOURCE"/"$TREE/source"}") >&2
}

# remake_object(target) - likewise; returns 2 if it came out as it was
remake_object()
{
	remake "$1" || return 1
	! cmp -s "$TREE/build/$1" "$KMOD_NS_KERNEL/build/$1" || return 2
}

# link_kernel() - kbuild links it, from the unchanged source, whose paths it knows
link_kernel()
{
	make -C "$SOURCE" ARCH=um O="$TREE/build" all >&2
}

# make_tree(file) - in the folder TREE, the kernel KMOD_NS_KERNEL with that file's change
#	in effect, as kernels/get.sh makes one
#	Returns 1 if it does not build, 2 if the change is none to the compiler.
make_tree()
{
	local file=$1

	cp -a --reflink=auto "$KMOD_NS_KERNEL/." "$TREE" || return 1
	case $file in
	scripts/mod/*.c)
		remake_object "${file%.c}.o" || return
		remake scripts/mod/modpost || return 1
		;;
	*.c)
		remake_object "${file%.c}.o" || return
		link_kernel || return 1
		;;
	include/linux/export-internal.h)
		remake_object ./.vmlinux.export.o || return
		link_kernel || return 1
		;;
	scripts/module.lds.S)
		remake_object scripts/module.lds || return
		;;
	include/asm-generic/vmlinux.lds.h)
		remake_object arch/um/kernel/vmlinux.lds || return
		link_kernel || return 1
		;;
	esac
	# from here on, modules are built with the changed source
	sed -i "s,$SOURCE,$TREE/source,; s,^\(export KBUILD_OUTPUT = \).*,\1$TREE/build," \
		"$TREE/build/Makefile"
}
