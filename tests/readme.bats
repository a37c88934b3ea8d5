#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# The README, taken at its word.

load helper

# block(line) - print the indented block that follows the line with this text
block()
{
	awk -v text="$1" '
		inside && /^[^\t]/ { exit }
		inside && /^\t/ { print substr($0, 2); printed = 1 }
		inside && /^$/ && printed { print }
		index($0, text) { inside = 1; if (!/[:,]$/) getline }' "$TOP/README"
}

@test "a driver and a case, as it says" {
	scratch
	few_modules
	cd "$SCRATCH"
	block "here test_ns_mine.c" >modules/test_ns_mine.c
	block "its line in Kbuild" | grep . >line
	[ "$(wc -l <line)" -eq 1 ]
	sed -i '/^obj-m += test_ns_plain.o/r line' Kbuild
	block "here loader.sh" >>cases/loader.sh
	KERNEL=$UML run vm/run.sh -v loader.mine
	[ "$status" -eq 0 ]
	printed "ok 1 loader.mine"
	# and it is a test
	sed -i 's/== 5/== 6/' modules/test_ns_mine.c
	KERNEL=$UML run vm/run.sh loader.mine
	[ "$status" -eq 1 ]
	printed "not ok 1 loader.mine"
}

@test "every make target and script that it names is there" {
	cd "$TOP"
	for target in $(grep -oE '^  % (sudo )?make [a-z_-]+( [a-z_-]+)?' README | sed 's/.*make //'); do
		make -n "$target" KTREE=. >/dev/null
	done
	for script in $(grep -oE '(\./|vm/|~/kmod_ns/)[a-z_/]+\.sh' README | sed 's,^~/kmod_ns/,,'); do
		[ -x "$script" ]
	done
}
