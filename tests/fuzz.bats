#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# nsaudit against files that nobody would write.

load helper

@test "20 seconds of fuzzing find no crash, leak or hang" {
	KMOD_NS_MODULES=$(KDIR=$(kernel_folder "$UML")/build "$TOP/lib/build.sh") \
		run "$TOP/tests/fuzz/run.sh" 20 "$BATS_TEST_TMPDIR/fuzz"
	[ "$status" -eq 0 ]
	# it did read modules, and went on from there
	[[ $output =~ ([0-9]+)\ files\ found\ in\ seeds ]]
	seeds=${BASH_REMATCH[1]}
	[ "$seeds" -gt 100 ]
	[[ $output =~ number_of_executed_units:\ ([0-9]+) ]]
	[ "${BASH_REMATCH[1]}" -gt "$seeds" ]
}
