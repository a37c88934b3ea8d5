#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# A selftest of a kernel tree. Here with one tree, in tests/slow with each.

bats_require_minimum_version 1.5.0
load helper
load tree

VERSION=${UML#uml-}
VERSION=${VERSION%-*}

@test "make tree copies what belongs there, and adds the target in its place, once" {
	kernel_tree "$VERSION"
	cd "$SELFTESTS/kmod_ns"
	diff <(find . -type f -printf '%P\n' | LC_ALL=C sort) <(
		cd "$TOP"
		git ls-files -co --exclude-standard | grep -vE '^(\.ci|\.github|kernels|matrix|mutants|tests|vm)/' |
			grep -vxE 'CI|dev\.mk|deps\.sh|tree\.sh' | LC_ALL=C sort)
	diff "$SOURCE/tools/testing/selftests/Makefile" ../Makefile >"$BATS_TEST_TMPDIR/diff" || true
	[ "$(grep -c '^[<>]' "$BATS_TEST_TMPDIR/diff")" -eq 1 ]
	grep -B 1 -A 1 -x 'TARGETS += kmod_ns' ../Makefile | sed -n 's/TARGETS += //p' | LC_ALL=C sort -c
	# again, after something has changed
	cp ../Makefile "$BATS_TEST_TMPDIR/Makefile"
	echo stale >cases/stale.sh
	make -s -C "$TOP" tree KTREE="$TREE"
	cmp ../Makefile "$BATS_TEST_TMPDIR/Makefile"
	[ ! -e "$SELFTESTS/kmod_ns/cases/stale.sh" ]
	[ -z "$(find "$SELFTESTS" -maxdepth 1 -name 'kmod_ns.*')" ]
}

@test "make tree without a tree, or over a clone: one line, and nothing is touched" {
	run make -s -C "$TOP" tree KTREE="$BATS_TEST_TMPDIR"
	[ "$status" -ne 0 ]
	printed "kmod_ns: KTREE=$BATS_TEST_TMPDIR: not a kernel tree; name the folder of its sources"
	mkdir -p "$BATS_TEST_TMPDIR/tools/testing/selftests/kmod_ns/.git"
	touch "$BATS_TEST_TMPDIR/tools/testing/selftests/lib.mk"
	run make -s -C "$TOP" tree KTREE="$BATS_TEST_TMPDIR"
	[ "$status" -ne 0 ]
	printed "is a clone of its own"
	[ -d "$BATS_TEST_TMPDIR/tools/testing/selftests/kmod_ns/.git" ]
}

@test "install with O=: just the programs, scripts, modules and data, which run where there is no source" {
	kernel_tree "$VERSION"
	built_output "$VERSION"
	selftests O="$OUT" install
	mv "$OUT/kselftest/kselftest_install" "$BATS_TEST_TMPDIR/installed"
	cd "$BATS_TEST_TMPDIR/installed"
	diff <(expected_files) <(installed_files .)
	rm -r "$TREE" "$OUT"

	# the runner's verdict is ours, and so is the document in its log; that of 5.10
	# has no arguments to give
	layers=(-L tools)
	[ "$VERSION" != 5.10 ] || layers=()
	export KSELFTEST_KMOD_NS_SH_ARGS=${layers[*]}
	run_installed "$PWD"
	[ "$status" -eq 0 ]
	printed "ok 1 selftests: kmod_ns: kmod_ns.sh"
	our_document >"$BATS_TEST_TMPDIR/document"
	run --separate-stderr env -u KDIR kmod_ns/kmod_ns.sh "${layers[@]}"
	# but for the time that it took
	diff <(grep -v '^# load layer: ' <<<"$output") <(grep -v '^# load layer: ' "$BATS_TEST_TMPDIR/document")
	counted_alike "$BATS_TEST_TMPDIR/document"

	# a layer that cannot run is a skip, and if it must, a failure
	[ "$VERSION" != 5.10 ] || return 0
	KSELFTEST_KMOD_NS_SH_ARGS="-L build" run_installed "$PWD"
	printed "ok 1 selftests: kmod_ns: kmod_ns.sh # SKIP"
	printed "# 1..0 # SKIP no kernel tree to build against"
	KMOD_NS_REQUIRE=build KSELFTEST_KMOD_NS_SH_ARGS="-L build" run_installed "$PWD"
	printed "not ok 1 selftests: kmod_ns: kmod_ns.sh"
}

# counted_alike(document) - kunit.py and TAP::Harness count it as its last line does
counted_alike()
{
	local pass skip

	pass=$(grep -c '^ok [0-9]* [^#]*\( # XFAIL .*\)\?$' "$1")
	skip=$(grep -c '^ok .* # SKIP ' "$1")
	grep -qE "^# Totals: pass:[0-9]+ fail:0 xfail:[0-9]+ xpass:0 skip:$skip error:0$" "$1"
	run perl -MTAP::Parser -e '
		local $/; my $p = TAP::Parser->new({ tap => <STDIN> }); $p->run;
		print join(" ", scalar $p->passed, scalar $p->failed, scalar $p->skipped), "\n"' <"$1"
	[ "$output" = "$((pass + skip)) 0 $skip" ]
	[ "$VERSION" != 5.10 ] || return 0	# whose kunit.py knows no KTAP
	run python3 "$SOURCE/tools/testing/kunit/kunit.py" parse "$1"
	printed "Testing complete. Ran $((pass + skip)) tests: passed: $pass"
	((skip == 0)) || printed "skipped: $skip"
}

@test "where nothing can be built make passes; where something can, an error is an error" {
	kernel_tree "$VERSION"
	run selftests all
	[ "$status" -eq 0 ]
	printed "no modules are built: no kernel tree to build against"
	run selftests run_tests
	[ "$status" -eq 0 ]
	printed "# SKIP"
	built_output "$VERSION"
	run selftests O="$OUT" CROSS_COMPILE=nonesuch- all
	[ "$status" -eq 0 ]
	printed "no modules are built: nonesuch-gcc is not installed"
	echo '#error as the test wants it' >>"$SELFTESTS/kmod_ns/test_ns_import.c"
	run selftests O="$OUT" all
	[ "$status" -ne 0 ]
	printed "as the test wants it"
	run selftests O="$OUT" install
	[ "$status" -ne 0 ]
	[ -z "$(find "$OUT/kselftest" -name '*.ko')" ]
}
