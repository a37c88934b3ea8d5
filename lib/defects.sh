# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The one table of known defects: a case that fails because of one is an
# XFAIL, and one that passes in spite of it says that the table is wrong.

# case | when (a function of facts.sh and its arguments) | reason, with its row of history
DEFECTS=(
	'symvers.export_macro | tree_before 5.19 | R8: EXPORT_SYMBOL_NS does not expand its argument'
	'symvers.name_of_600 | tree_before 6.12 | R34: modpost cuts long names without a word'
	'modpost.import_macro | tree_before 5.17 | R9: MODULE_IMPORT_NS does not expand its argument'
)

# known_defect(case) - in REPLY, the reason why it must fail here
#	Returns 1 if it must not.
known_defect()
{
	local row name when
	local -a words

	for row in "${DEFECTS[@]}"; do
		IFS='|' read -r name when REPLY <<<"${row// | /|}"
		[[ $name == "$1" ]] || continue
		read -r -a words <<<"$when"
		! "${words[@]}" || return 0
	done
	return 1
}
