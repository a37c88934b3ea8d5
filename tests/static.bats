#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# What can be said of the sources without running them.

load helper

@test "shell: shellcheck finds nothing" {
	cd "$TOP"
	git ls-files -co --exclude-standard -z | xargs -0 grep -lE '^#!.*\bbash$' |
		xargs shellcheck -x cases/*.sh
}

@test "C, and all that a kernel tree gets: checkpatch finds nothing" {
	checkpatch=$(echo "$(kernel_folder "$UML")"/build/source/scripts/checkpatch.pl)
	# libelf names its types so, and __printf() is the kernel's; and checkpatch leaves
	# a file where it runs
	cd "$BATS_TEST_TMPDIR"
	git -C "$TOP" ls-files -co --exclude-standard '*.[chS]' .gitignore Kbuild Makefile README \
		config settings kmod_ns.sh cases lib tools | sort -u | sed "s,^,$TOP/," |
		xargs "$checkpatch" --strict --no-tree --quiet --terse --show-types \
			--ignore CAMELCASE,PREFER_DEFINED_ATTRIBUTE_MACRO -f
}

@test "modules: sparse finds nothing, and neither do the compiler's extra warnings" {
	scratch
	built=$(kernel_folder "$UML")/build
	cp -t "$SCRATCH" "$SCRATCH"/modules/*
	MAKEFLAGS='' run make -C "$built" ARCH=um M="$SCRATCH" TEST_NS_GROUP=good W=1 C=2 modules
	[ "$status" -eq 0 ]
	printed "CHECK"
	not_printed "warning"
	not_printed "WARNING"
}

@test "every source file names its licence" {
	cd "$TOP"
	run git grep --untracked -L 'SPDX-License-Identifier: GPL-2.0' -- \
		':!README' ':!CI' ':!*.symbols' ':!config' ':!settings' ':!.gitignore'
	[ -z "$output" ]
}
