# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The one table of known defects: a case that fails because of one is an
# XFAIL, and one that passes in spite of it says that the table is wrong.

# case | when (a function of facts.sh and its arguments) | reason, with its row of history
DEFECTS=(
	'depmod.namespace_is_no_symbol | tree_lacks MODVERSIONS | R35: kmod takes them for symbols'
	'modprobe.softdep_lines | true | R36: kmod reads the first line only (kmod issue 33)'
	'ksymtab.alignment | tree_aligns_to_4 | R18: 8 bytes are aligned to 4 (f6847807c22f)'
	'ksymtab.no_leftovers | tree_leaves_markers | R19: .export_symbol is left (8fe51b45c564)'
	'ksymtab.system_map | tree_keeps_flags | R31: v7.1 adds __flags_NAME for each export'
	'module_namespace.listed | kernel_before 6.16 | R25: the loader does not know it'
	'module_namespace.pairs | kernel_before 6.16 | R25: the loader does not know it'
	'module_namespace.import | kernel_before 6.16 | R25: the loader does not know it'
	'modpost.import_macro | tree_before 5.17 | R9: its argument is not expanded'
	'module_ns.dash | true | R26: modpost tells - from _ where the loader does not'
	'module_ns.pairs | tree_before 6.16 | R25: the macro came without what it means'
	'module_ns.import | tree_before 6.16 | R25: the macro came without what it means'
	'module_ns.listed | tree_before 6.16 | R25: the macro came without what it means'
	'symvers.export_macro | tree_before 5.19 | R8: its argument is not expanded'
	'symvers.name_of_600 | tree_before 6.12 | R34: modpost cuts long names without a word'
	'symvers.namespace_third | tree_before 5.19 | R7: modpost takes column 4 for it'
)

# known_defect(case) - in REPLY, the reason why it must fail here
#	Returns 1 if it must not, or where a failure is wanted all the same.
known_defect()
{
	local row
	local -a words

	[[ ${KMOD_NS_DEFECTS-} != fail && ${DEFECTS[*]} == *"$1 | "* ]] || return 1
	for row in "${DEFECTS[@]}"; do
		[[ $row == "$1 | "* ]] || continue
		row=${row#*" | "}
		read -r -a words <<<"${row%%" | "*}"
		REPLY=${row#*" | "}
		! "${words[@]}" || return 0
	done
	return 1
}
