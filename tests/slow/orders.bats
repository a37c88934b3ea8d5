#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# No case leans on another: in any order, once more, and alone, the verdicts are
# the same.

load ../helper

setup()
{
	in_guest "$UML"
}

# verdicts(arguments...) - run the test; print "case verdict" for each case, sorted
verdicts()
{
	"$TOP/kmod_ns.sh" "$@" 2>/dev/null |
		sed -nE 's/^((not )?ok) [0-9]+ ([a-z_]+\.[a-z0-9_]+)( # (SKIP|XFAIL) .*)?$/\3 \1\4/p' | sort
}

@test "in reverse" {
	verdicts >"$BATS_TEST_TMPDIR/forward"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/forward")" -eq "$("$TOP/kmod_ns.sh" -l | wc -l)" ]
	verdicts -r | diff "$BATS_TEST_TMPDIR/forward" -
}

@test "twice" {
	verdicts -L tools,load >"$BATS_TEST_TMPDIR/once"
	"$TOP/kmod_ns.sh" -L tools,load -c 2 2>/dev/null |
		sed -nE 's/^((not )?ok) [0-9]+ ([a-z_]+\.[a-z0-9_]+)\.2( # (SKIP|XFAIL) .*)?$/\3 \1\4/p' | sort |
		diff "$BATS_TEST_TMPDIR/once" -
}

@test "alone" {
	verdicts -L tools,load >"$BATS_TEST_TMPDIR/together"
	while read -r name _; do
		verdicts "$name"
	done < <("$TOP/kmod_ns.sh" -L tools,load -l) | sort | diff "$BATS_TEST_TMPDIR/together" -
}
