#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# The same verdicts from every way to run, and from one kernel after another.

bats_require_minimum_version 1.5.0
load helper

# results() - the last run's test lines
results()
{
	grep -E '^(not )?ok ' <<<"$output"
}

@test "refuse, allow, another release, and refuse again, in one checkout" {
	for kernel in uml-6.1-refuse uml-6.1-allow "debian-$(. /etc/os-release; echo "$VERSION_CODENAME")-amd64" \
		      uml-6.1-refuse; do
		KERNEL=$kernel run "$TOP/vm/run.sh" loader modinfo
		echo "$output"
		[ "$status" -eq 0 ]
		not_printed "not ok"
		results | sed 's/ # .*//' >"$BATS_TEST_TMPDIR/names.${kernel##*-}"
		case $kernel in
		*-allow)	printed "missing imports: allow" ;;
		*)		printed "missing imports: refuse" ;;
		esac
	done
	cmp "$BATS_TEST_TMPDIR"/names.{refuse,allow}
	cmp "$BATS_TEST_TMPDIR"/names.{refuse,amd64}
}

@test "the document is KTAP: version, plan, numbers, and nothing else" {
	KERNEL=$UML run --separate-stderr "$TOP/vm/run.sh" loader modinfo
	[ "${lines[0]}" = "KTAP version 1" ]
	[ "${lines[1]}" = "1..$(results | wc -l)" ]
	! grep -vE '^(#|KTAP version 1$|1\.\.[0-9]+$|(not )?ok [0-9]+ [a-z_]+\.[a-z0-9_]+( # (SKIP|XFAIL) .+)?$)' <<<"$output"
	results | awk '{ n = $1 == "not" ? $3 : $2 } n != NR { exit 1 }'
}

# No mutant reaches it: a UML kernel carries no types.
@test "a struct kernel_symbol of another size than the entries' is found out" {
	in_guest "$UML"
	cp -r "$KMOD_NS_MODULES" "$BATS_TEST_TMPDIR/modules"
	KMOD_NS_MODULES=$BATS_TEST_TMPDIR/modules
	for fields in 3 4; do
		printf 'struct kernel_symbol { long field[%d]; } symbol;\n' "$fields" |
			gcc -g -c -x c -o "$KMOD_NS_MODULES/test_ns_export.ko" -
		run "$TOP/kmod_ns.sh" ksymtab.struct_size
		echo "$output"
		[ "$status" -eq $((fields - 3)) ]
	done
	printed "sizeof(struct kernel_symbol): expected 24, got 32"
}
