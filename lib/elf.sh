# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What is in the built modules and in the tree's vmlinux, and what the tree
# says should be.

# require_nsaudit() - skip where it could not be built
require_nsaudit()
{
	[[ -x $KMOD_NS_MODULES/nsaudit ]] ||
		skip "nsaudit is not built: no pkg-config, or no libelf; make deps, then make"
}

# require_tree() - skip without the tree that the modules were built against
require_tree()
{
	local built

	[[ $KDIR ]] && check_kdir "$KDIR" 2>/dev/null || skip "no kernel tree; say KDIR="
	built=$(<"$KMOD_NS_MODULES/kernel.release")
	[[ $built == "$(tree_release "$KDIR")" ]] ||
		skip "the modules are built for $built, KDIR is $(tree_release "$KDIR")"
}

# find_elf_files() - fill MODULES with our modules, and ELF_FILES with them and vmlinux
#	VMLINUX - the tree's, or nothing: headers have none, or (Debian, from v6.12)
#	a stub that holds types and no code
find_elf_files()
{
	MODULES=("$KMOD_NS_MODULES"/*.ko)
	ELF_FILES=("${MODULES[@]}")
	VMLINUX=
	[[ -e $KDIR/vmlinux ]] && sections "$KDIR/vmlinux" | grep -q '^\.text ' || return 0
	VMLINUX=$KDIR/vmlinux
	ELF_FILES+=("$VMLINUX")
}

# sections(file) - print name and size, in hexadecimal, of each
sections()
{
	LC_ALL=C readelf -WS "$1" | sed -nE \
		's/^ *\[ *[0-9]+\] ([^ ]+) +[A-Z_]+ +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+) .*/\1 \2/p'
}

# section_size(file, section) - in bytes; 0 if there is none
section_size()
{
	local size

	size=$(sections "$1" | sed -n "s/^${2//./\\.} //p")
	echo $((16#${size:-0}))
}

# read_exports(files...) - fill EXPORTS with nsaudit's lines: file, symbol,
#	namespace, gpl or any, size, section, alignment
read_exports()
{
	local text

	text=$("$KMOD_NS_MODULES/nsaudit" --exports "$@") || die "nsaudit: exit status $?"
	EXPORTS=()
	[[ ! $text ]] || mapfile -t EXPORTS <<<"$text"
}

# export_columns(columns) - print these columns of EXPORTS, numbered as cut(1) does
export_columns()
{
	((${#EXPORTS[@]} == 0)) || printf '%s\n' "${EXPORTS[@]}" | cut -f "$1"
}

# same_lines(what, expected, got) - two lists are the same, whatever their order
same_lines()
{
	local differences

	[[ $2 != "$3" ]] || return 0
	differences=$(LC_ALL=C diff <(LC_ALL=C sort <<<"$2" | grep .) \
		<(LC_ALL=C sort <<<"$3" | grep .) |
		sed -n 's/^</expected:/p; s/^>/got:/p')
	[[ ! $differences ]] || fail "$1:" "$differences"
}

# tree_says(file, pattern) - does a file of the tree's sources have a line like that?
tree_says()
{
	local source=$KDIR

	if [[ ! -e $source/include/linux/export.h ]]; then
		source=$(sed -n 's,^include \(.*\)/Makefile$,\1,p' "$KDIR/Makefile")
	fi
	grep -qsE -- "$2" "$source/$1"
}

# module_layout() - print what a built module shows, as kernels/list has it: the
#	entries of its ksymtab, bits, byte order
module_layout()
{
	local module=$KMOD_NS_MODULES/test_ns_export.ko

	LC_ALL=C readelf -rW "$module" | awk '
		/^Relocation section/ { ours = /__ksymtab/ }
		ours && /(PC|PREL)32/ { entries = "prel32" }
		END { printf "%s,", entries ? entries : "absolute" }'
	LC_ALL=C readelf -hW "$module" |
		sed -n 's/ *Class: *ELF/,/p; s/ *Data:.*, \(.*\) endian/,\1/p' |
		tr -d '\n' | cut -c 2-
}

# field_size() - of the three fields of a ksymtab entry: an offset where the
#	architecture has PREL32 relocations, else an address
field_size()
{
	if tree_lacks HAVE_ARCH_PREL32_RELOCATIONS && ! tree_lacks 64BIT; then
		echo 8
	else
		echo 4
	fi
}

# tree_aligns_to_4() - are addresses of 8 bytes aligned to 4? (R18)
#	By the text, for v6.6.y has the fix.
tree_aligns_to_4()
{
	[[ $(field_size) == 8 ]] &&
		tree_says include/linux/export-internal.h '__KSYM_REF' &&
		! tree_says include/linux/export-internal.h '__KSYM_ALIGN'
}

# tree_leaves_markers() - does the linker script of modules forget .export_symbol? (R19)
tree_leaves_markers()
{
	tree_before 6.10 && tree_says include/linux/export.h '\.export_symbol' &&
		! grep -qs export_symbol "$KDIR/scripts/module.lds" "$KDIR"/arch/*/module.lds
}

# tree_keeps_flags() - does a flag of an export get a symbol that nobody leaves out
#	of System.map? (R31)
tree_keeps_flags()
{
	tree_says include/linux/export-internal.h __flags_ && ! tree_says scripts/mksysmap __flags_
}
