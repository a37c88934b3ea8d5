# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: build
# Module.symvers: what it says of a namespace, and what is read from it; and
# how the macros of <linux/export.h> bring the name there.

# five columns, the last a namespace that may be empty (R6)
case_columns()
{
	local columns

	workspace
	driver exporter "$(exports ns_red RED)" "$(exports ns_none)" \
		"void ns_gpl(void); void ns_gpl(void) { }" \
		"EXPORT_SYMBOL_NS_GPL(ns_gpl, $(ns BLUE));"
	built
	columns=$(awk -F '\t' '{ sub(/.*\//, "", $3); print NF, $2, $3, $4, $5 }' \
		"$WORK/Module.symvers" | sort)
	expect "the columns of Module.symvers" "$(
		echo "5 ns_gpl exporter EXPORT_SYMBOL_GPL BLUE"
		echo "5 ns_none exporter EXPORT_SYMBOL "
		echo "5 ns_red exporter EXPORT_SYMBOL RED"
	)" "$columns"
	! grep -qvE '^0x[0-9a-f]{8}	' "$WORK/Module.symvers" || fail "a CRC is not a number"
}

# the namespace travels with KBUILD_EXTRA_SYMBOLS into another folder's build
case_extra_symbols()
{
	local symbols

	workspace exporter
	driver exporter "$(exports ns_red RED)" "$(exports ns_none)"
	built
	symbols=$WORK/Module.symvers
	workspace importer
	driver importer "$(uses ns_red ns_none)" "$(imports RED)"
	driver noimport "$(uses ns_red ns_none)"
	judged KBUILD_EXTRA_SYMBOLS="$symbols"
	import_is_missing noimport ns_red RED
	expect "missing imports" 1 "$(grep -c 'does not import it' "$WORK/log")"
}

# without that file the symbol is unknown, not free for all; only that may be
# forgiven by KBUILD_MODPOST_WARN (R16)
case_no_extra_symbols()
{
	workspace
	driver exporter "$(exports ns_blue BLUE)"
	driver importer "$(uses ns_red ns_blue)"
	judged KBUILD_MODPOST_WARN=1
	undefined_said WARNING ns_red
	import_is_missing importer ns_blue BLUE
	not_built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	undefined_said ERROR ns_red
}

# without the kernel's own Module.symvers all else is unknown, which modpost forgave
# by itself up to v6.1; what it does know of still has to be imported (R16)
case_no_symvers()
{
	local KDIR=$KDIR
	local -a forgive=()

	# shellcheck disable=SC2016 # of make
	grep -q 'KBUILD_MODPOST_WARN)$(missing-input)' "$(tree_source)/scripts/Makefile.modpost" ||
		tree_before 6.1 || forgive=(KBUILD_MODPOST_WARN=1)
	workspace
	driver exporter "$(exports ns_blue BLUE)"
	driver importer "$(uses ns_blue)"
	driver plain
	cp -as "$(realpath "$KDIR")" "$KMOD_NS_TMP/work/tree"
	rm -f "$KMOD_NS_TMP/work/tree/Module.symvers"
	KDIR=$KMOD_NS_TMP/work/tree
	judged KBUILD_OUTPUT="$KDIR" "${forgive[@]}"
	said "*Module.symvers* is missing*"
	import_is_missing importer ns_blue BLUE
}

# undefined_said(level, symbol) - in the spelling before or since v7.x (R33)
undefined_said()
{
	said "$1: modpost: \"$2\" * undefined!" "$1: modpost: *: symbol '$2' undefined!"
}

# a file of before v5.4, which has four columns, is not misread (R7)
case_four_columns()
{
	workspace
	driver importer "$(uses ns_red)"
	printf '0x00000000\tns_red\texporter\tEXPORT_SYMBOL\n' >"$WORK/old.symvers"
	not_built KBUILD_EXTRA_SYMBOLS="$WORK/old.symvers"
	said "*: modpost: parse error in symbol dump file"
}

# nor is one of v5.4, where the namespace came third (R7)
case_namespace_third()
{
	workspace
	driver importer "$(uses ns_red)"
	printf '0x00000000\tns_red\tRED\texporter\tEXPORT_SYMBOL\n' >"$WORK/old.symvers"
	not_built KBUILD_EXTRA_SYMBOLS="$WORK/old.symvers"
	said "*: modpost: parse error in symbol dump file" \
	     "ERROR: modpost: ns_red: unknown license exporter. skip*"
}

# a macro stands for its text in EXPORT_SYMBOL_NS (R8)
case_export_macro()
{
	workspace
	driver exporter "#define COLOUR $(ns RED)" "void ns_red(void); void ns_red(void) { }" \
		"EXPORT_SYMBOL_NS(ns_red, COLOUR);"
	built
	exported ns_red RED
}

# two symbols whose names differ by ns_ have strings of their own (R3)
case_ns_prefix()
{
	workspace
	driver exporter "$(exports paint RED)" "$(exports ns_paint BLUE)"
	built
	exported paint RED
	exported ns_paint BLUE
}

# an export in assembly has its namespace too (R17)
case_assembly()
{
	! tree_before 6.5 || skip "no EXPORT_SYMBOL_NS in assembly before v6.5"
	workspace
	printf '%s\n' '#include <linux/export.h>' '	.data' '	.globl ns_red' \
		'	.type ns_red, %object' 'ns_red:' '	.long 0' '	.size ns_red, 4' \
		"EXPORT_SYMBOL_NS(ns_red, $(ns RED))" >"$WORK/assembly.S"
	main_file main.c
	kbuild_line "obj-m += exporter.o" "exporter-y := main.o assembly.o"
	driver importer "$(uses ns_red)"
	judged
	import_is_missing importer ns_red RED
	built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	exported ns_red RED
}

# the namespace of a symbol in a section beyond number 65535, which a symbol table
# has no room for (R12)
case_many_sections()
{
	workspace
	printf '%s\n' '	.altmacro' '	.macro one number' \
		'	.section .init.rodata.\number, "a"' '	.byte 0' '	.endm' \
		'	.set number, 0' '	.rept 66000' '	one %number' \
		'	.set number, number + 1' '	.endr' >"$WORK/sections.S"
	main_file main.c "$(exports ns_red RED)"
	kbuild_line "obj-m += exporter.o" "exporter-y := sections.o main.o"
	driver importer "$(uses ns_red)"
	judged
	import_is_missing importer ns_red RED
	built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	exported ns_red RED
}

# a namespace of 400 characters is exported and imported whole
case_name_of_400()
{
	local long

	long=$(name_of 400)
	workspace
	driver exporter "$(exports ns_long "$long")"
	driver importer "$(uses ns_long)" "$(imports "$long")"
	driver other "$(uses ns_long)" "$(imports "${long%?}")"
	judged
	import_is_missing other ns_long "$long"
	built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	exported ns_long "$long"
}

# one of 600 is whole too, or refused; it is not cut (R34)
case_name_of_600()
{
	local long

	long=$(name_of 600)
	workspace
	driver exporter "$(exports ns_long "$long")"
	build
	if ((STATUS)); then
		said "ERROR: modpost: buf_printf output truncated*"
	else
		exported ns_long "$long"
	fi
}

# name_of(length) - print a name that long
name_of()
{
	printf "%0$1d" 0 | tr 0 N
}
