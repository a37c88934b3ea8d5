#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# The table of what is covered holds: every row, every case, and nothing else.

load helper

# table() - rows as "name | cases"
table()
{
	grep -vE '^(#|$)' "$TOP/tests/coverage"
}

@test "every row of the history has its cases, or a reason why it has none" {
	[ "$(table | sed -n 's/^\(R[0-9]*\) *|.*/\1/p' | xargs)" = "$(echo R{1..40})" ]
	! table | grep -E '\| *(-)? *$'
}

@test "every case is in the table, and every case of the table is there" {
	"$TOP/kmod_ns.sh" -l | cut -d' ' -f1 | sort >"$BATS_TEST_TMPDIR/cases"
	table | sed 's/^[^|]*| *//' | grep -v '^- ' | tr ' ' '\n' | sort -u >"$BATS_TEST_TMPDIR/table"
	diff "$BATS_TEST_TMPDIR/cases" "$BATS_TEST_TMPDIR/table"
}

@test "every known defect names a case, and a row" {
	. "$TOP/lib/defects.sh"
	for row in "${DEFECTS[@]}"; do
		"$TOP/kmod_ns.sh" -l "${row%% *}"
		[[ $row =~ \ \|\ R[0-9]+: ]]
	done
}
