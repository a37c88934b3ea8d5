# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: tools
# What an export is made of: the entries that the loader searches, and the names
# that tools know them by; in our modules, and in vmlinux where the tree has one.

# ksymtab_files() - MODULES, VMLINUX, ELF_FILES, and EXPORTS of them all
ksymtab_files()
{
	require_command readelf
	require_nsaudit
	require_tree
	find_elf_files
	read_exports "${ELF_FILES[@]}"
}

# the entries of one file, as nsaudit prints them
entries_of()
{
	export_columns 1- | grep -F "$1"$'\t'
}

# exports are those of the sources, by what the entries point to
case_strings()
{
	ksymtab_files
	same_lines "test_ns_export: symbol, namespace" \
		$'test_ns_add\tKMOD_NS_TEST\ntest_ns_mul\tKMOD_NS_TEST\ntest_ns_control\t' \
		"$(entries_of "$KMOD_NS_MODULES/test_ns_export.ko" | cut -f 2,3)"
}

# depmod knows a built-in export by its symbol __ksymtab_NAME, in which a
# namespace has no place (R4)
case_symbol_names()
{
	local file

	ksymtab_files
	for file in "${ELF_FILES[@]}"; do
		same_lines "${file##*/}: __ksymtab_ symbols" \
			"$(entries_of "$file" | cut -f 2)" "$(ksymtab_symbols "$file")"
	done
	[[ ! $VMLINUX ]] || same_lines "System.map: __ksymtab_ symbols" \
		"$(entries_of "$VMLINUX" | cut -f 2)" \
		"$(sed -n 's/.* __ksymtab_//p' "$KDIR/System.map")"
	same_lines "test_ns_export: __ksymtab_ symbols" \
		$'test_ns_add\ntest_ns_mul\ntest_ns_control' \
		"$(ksymtab_symbols "$KMOD_NS_MODULES/test_ns_export.ko")"
}

ksymtab_symbols()
{
	LC_ALL=C readelf -Ws "$1" | awk '$4 != "SECTION" && sub(/^__ksymtab_/, "", $8) { print $8 }'
}

# an entry is its three fields, and has not grown
case_entry_size()
{
	local size wrong

	ksymtab_files
	size=$((3 * $(field_size)))
	wrong=$(export_columns 1,2,5 | awk -F '\t' -v "size=$size" '$3 != size')
	[[ ! $wrong ]] || fail "expected entries of $size bytes, got (file, symbol, size):" "$wrong"
}

# addresses are aligned as an access to them must be (R18)
case_alignment()
{
	local size wrong

	ksymtab_files
	size=$(field_size)
	wrong=$(export_columns 1,6,7 | sort -u | awk -F '\t' -v "size=$size" '!$3 || $3 % size')
	[[ ! $wrong ]] ||
		fail "expected an alignment of $size, got (file, section, alignment):" "$wrong"
}

# the loader's binary search takes entries sorted by name, as strcmp() sorts
case_sorted()
{
	local file section names

	ksymtab_files
	while IFS=$'\t' read -r file section; do
		names=$(entries_of "$file" |
			awk -F '\t' -v "section=$section" '$6 == section { print $2 }')
		LC_ALL=C sort -c <<<"$names" || fail "${file##*/}: $section is not sorted"
	done < <(export_columns 1,6 | sort -u)
}

# who may use a symbol: until v7.0 the section says it, then a byte for each (R30)
case_gpl()
{
	local file count

	ksymtab_files
	same_lines "test_ns_export: symbol, for whom" \
		$'test_ns_add\tany\ntest_ns_mul\tgpl\ntest_ns_control\tany' \
		"$(entries_of "$KMOD_NS_MODULES/test_ns_export.ko" | cut -f 2,4)"
	for file in "${ELF_FILES[@]}"; do
		if tree_says include/linux/export-internal.h __kflagstab; then
			count=$(entries_of "$file" | wc -l)
			expect "${file##*/}: bytes of __kflagstab" "$count" \
				"$(section_size "$file" __kflagstab)"
			expect "${file##*/}: bytes of __ksymtab_gpl" 0 \
				"$(section_size "$file" __ksymtab_gpl)"
		else
			expect "${file##*/}: bytes of __kflagstab" 0 \
				"$(section_size "$file" __kflagstab)"
			count=$(entries_of "$file" |
				awk -F '\t' '$4 == "gpl" && $6 != "__ksymtab_gpl"')
			[[ ! $count ]] || fail "${file##*/}: not in __ksymtab_gpl:" "$count"
		fi
	done
}

# of an export's symbols, tools need __ksymtab_NAME alone; since v6.1 mksysmap keeps
# the others out of System.map (R31)
case_system_map()
{
	require_tree
	grep -qs __kstrtabns_ "$(tree_source)/scripts/mksysmap" ||
		skip "the tree's scripts/mksysmap does not leave out an export's other symbols"
	grep -q ' __ksymtab_' "$KDIR/System.map" 2>/dev/null || skip "no System.map in $KDIR"
	expect "System.map: an export's other symbols" 0 \
		"$(grep -cE ' __(crc|kstrtab|kstrtabns|flags)_' "$KDIR/System.map")"
}

# what the build made on its way to an export is gone (R19); relocations are another
# matter, which lld names by the first part of what they are about
case_no_leftovers()
{
	local file left old='__(ksymtab|kcrctab)_(unused|gpl_future)'

	ksymtab_files
	for file in "${MODULES[@]}"; do
		left=$(sections "$file" |
			grep -E "^((\.rela?)?(\.export_symbol|\.discard|$old)|___k)")
		[[ ! $left ]] || fail "${file##*/}: sections left over (name, size):" "$left"
	done
}

# modpost's Module.symvers says of every export what the entry says, in five
# columns (R6, R12)
case_symvers()
{
	local symvers

	ksymtab_files
	for symvers in "$KDIR/Module.symvers" "$KMOD_NS_MODULES"/work/*/Module.symvers; do
		[[ -e $symvers ]] || continue
		awk -F '\t' -v "file=$symvers" '
			NF != 5 || $4 !~ /^EXPORT_SYMBOL(_GPL)?$/ {
				print file ": not five columns: " $0; bad = 1
			}
			END { exit bad }' "$symvers" ||
			fail "$symvers: expected CRC, symbol, module, export, namespace"
	done
	[[ ! $VMLINUX ]] || same_lines "vmlinux: symbol, namespace, for whom" \
		"$(symvers_of vmlinux "$KDIR/Module.symvers")" \
		"$(entries_of "$VMLINUX" | cut -f 2-4)"
	for symvers in "${MODULES[@]}"; do
		same_lines "${symvers##*/}: symbol, namespace, for whom" \
			"$(symvers_of "$(basename "$symvers" .ko)" \
				"$KMOD_NS_MODULES"/work/*/Module.symvers | without_twins)" \
			"$(entries_of "$symvers" | cut -f 2-4 | without_twins)"
	done
}

# without_twins() - leave out symbols of two exporters: modpost in v5.10 writes down one
without_twins()
{
	grep -vwF -f <(export_columns 1,2 | sort -u | cut -f 2 | sort | uniq -d)
}

# symvers_of(module, files...) - what they say that it exports
symvers_of()
{
	awk -F '\t' -v "module=$1" '{ sub(/.*\//, "", $3) } $3 == module {
		print $2 "\t" $5 "\t" ($4 == "EXPORT_SYMBOL" ? "any" : "gpl")
	}' "${@:2}" 2>/dev/null
}

# the kernel's own idea of an entry, by its types
case_struct_size()
{
	local size

	ksymtab_files
	size=$(btf_size)
	[[ $size ]] || size=$(dwarf_size)
	[[ $size ]] ||
		skip "nothing describes struct kernel_symbol (BTF takes pahole or bpftool)"
	expect "sizeof(struct kernel_symbol)" $((3 * $(field_size))) "$size"
}

btf_size()
{
	[[ -e $KDIR/vmlinux ]] || return 0
	if command -v pahole >/dev/null; then
		pahole -C kernel_symbol "$KDIR/vmlinux" 2>/dev/null |
			sed -n 's,.*/\* size: \([0-9]*\).*,\1,p'
	elif command -v bpftool >/dev/null; then
		bpftool btf dump file "$KDIR/vmlinux" 2>/dev/null |
			sed -n "s/.* STRUCT 'kernel_symbol' size=\([0-9]*\) .*/\1/p"
	fi
}

# until v6.4 export.h had the type, so that a module's debug information has it
dwarf_size()
{
	LC_ALL=C readelf -w=info "$KMOD_NS_MODULES/test_ns_export.ko" 2>/dev/null | awk '
		/Abbrev Number/ { named = 0 }
		/DW_AT_name/ && $NF == "kernel_symbol" { named = 1 }
		named && /DW_AT_byte_size/ { print $NF; exit }'
}
