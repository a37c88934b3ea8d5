#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Kernels broken on purpose: a sample that must be caught, so that a case that
# goes blind is noticed; and what their driver says of mutants that are none.

load helper

# mutants(arguments...) - run the driver, in SCRATCH where there is one
mutants()
{
	KERNEL=$UML run "${SCRATCH:-$TOP}/mutants/run.sh" "$@"
}

@test "a sample is caught, by what is about it" {
	KERNEL=$UML run make -s -C "$TOP" mutants MUTANTS="loader-unchecked loader-default-namespace \
		modpost-unchecked export-namespace-lost kbuild-always-allowed nsdeps-first-file"
	[ "$status" -eq 0 ]
	printed "# score: 6 of 6"
	[[ $output =~ loader-unchecked\ +loader\ +caught\ by\ .*loader.missing_import ]]
	[[ $output =~ loader-default-namespace\ +loader\ +caught\ by\ .*loader.control ]]
	[[ $output =~ modpost-unchecked\ +modpost\ +caught\ by\ .*modpost.noimport ]]
}

@test "and where missing imports are allowed" {
	UML=${UML%-refuse}-allow mutants loader-always-refused
	[ "$status" -eq 0 ]
	[[ $output =~ loader-always-refused\ +loader\ +caught\ by\ .*loader.missing_import ]]
	printed "# score: 1 of 1"
}

# mutant(name, sed command) - in SCRATCH, one of the loader
mutant()
{
	printf '# %s\n' "file: kernel/module/main.c" "cases: loader.control" "$2" |
		sed '$s/^# //' >"$SCRATCH/mutants/loader-$1.sed"
}

@test "what is not caught, is no mutant, or goes too far, is told apart" {
	scratch
	few_modules
	rm "$SCRATCH"/mutants/*.{cocci,sed}
	find "$SCRATCH/cases" -name '*.sh' ! -name loader.sh -delete
	mutant absent 's/no such line//'
	mutant comment '$s,$,/* nothing */,'
	mutant syntax 's/^int cmp_name/&(/'
	mutant dead 's/^int cmp_name.*/static int __init dead(void) { panic("dead"); }\npure_initcall(dead);\n&/'
	mutant unnoticed 's/gave up waiting/grew tired of waiting/'
	mutant elsewhere 's/(, but does not import) it/\1/'
	mutants
	echo "$output"
	[ "$status" -eq 1 ]
	[[ $output =~ loader-absent\ +loader\ +ERROR\ .*does\ not\ apply ]]
	[[ $output =~ loader-comment\ +loader\ +ERROR\ .*came\ out\ as\ it\ was ]]
	[[ $output =~ loader-syntax\ +loader\ +does\ not\ build ]]
	[[ $output =~ loader-dead\ +loader\ +does\ not\ boot ]]
	[[ $output =~ loader-unnoticed\ +loader\ +SURVIVED$'\n' ]]
	[[ $output =~ loader-elsewhere\ +loader\ +SURVIVED\ what\ it\ is\ about\;\ red:\ loader.missing_import ]]
	printed "not built: 1, not booted: 1, equivalent: 0, harmless: 0, errors: 2"
	printed "# score: 0 of 2"
	# nothing is tried twice
	before=$(stat -c %Y "$SCRATCH"/build/mutants/*/loader-*)
	mutants
	[ "$before" = "$(stat -c %Y "$SCRATCH"/build/mutants/*/loader-*)" ]
}

@test "an interrupted run ends what it began, and keeps what it has" {
	scratch
	few_modules
	find "$SCRATCH/cases" -name '*.sh' ! -name loader.sh -delete
	for signal in INT TERM; do
		set -m	# or else it would be started with SIGINT ignored
		KERNEL=$UML "$SCRATCH/mutants/run.sh" 'loader-errno-*' >"$BATS_TEST_TMPDIR/out" 2>&1 3>&- &
		set +m
		until compgen -G "$TMPDIR/kmod_ns_mutant.*" >/dev/null; do sleep 0.1; done
		kill -s "$signal" %%
		wait %% && return 1
		[ -z "$(compgen -G "$TMPDIR/kmod_ns_mutant.*")" ]
	done
}

@test "wrong usage, and a kernel that is no UML" {
	mutants nonesuch
	[ "$status" -eq 1 ]
	printed "no mutant matches 'nonesuch'"
	mutants -x
	[ "$status" -eq 1 ]
	UML=host mutants
	[ "$status" -eq 1 ]
	printed "KERNEL=host: mutants take one of the UML kernels"
}

@test "every mutant says what it changes, and names cases that there are" {
	. "$TOP/mutants/mutant.sh"
	for MUTANT in "$TOP"/mutants/*.{cocci,sed}; do
		[ -n "$(field file)" ]
		[ -n "$(field cases)" ]
		# shellcheck disable=SC2046 # patterns
		"$TOP/kmod_ns.sh" -l $(field cases) >/dev/null
		[ -z "$(sed -nE 's,^(//|#) ([a-z]+):.*,\2,p' "$MUTANT" |
			grep -vxE 'file|cases|says|kernels|equivalent')" ]
	done
}

@test "a case that no mutant turned red is named" {
	. "$TOP/lib/ktap.sh"
	. "$TOP/mutants/table.sh"
	RESULTS=$BATS_TEST_TMPDIR
	MUTANTS=(loader-control.sed)
	printf 'caught\t1\t1\t\tloader.control\n' >"$RESULTS/loader-control"
	{
		ktap_result loader.control pass
		ktap_result loader.import pass
		ktap_result ways.compressed skip "no compression"
	} >"$RESULTS/baseline-kernel.ktap"
	run print_blind
	[ "${lines[*]}" = "# never red: loader.import # never red: ways.compressed # SKIP no compression" ]
}
