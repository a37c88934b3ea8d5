#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# A selftest of each kernel tree, by every way in which kselftest builds.

bats_require_minimum_version 1.5.0
load ../helper
load ../tree

# in_place(version) - in a tree that was built in place
in_place()
{
	whole_tree "$1"
	built_in_place "$1"
	(cd "$SELFTESTS/kmod_ns" && find . | sort) >"$BATS_TEST_TMPDIR/before"
	selftests gen_tar
	mkdir "$BATS_TEST_TMPDIR/installed"
	tar -C "$BATS_TEST_TMPDIR/installed" -xf "$SELFTESTS/kselftest_install/kselftest-packages/kselftest.tar.gz"
	diff <(expected_files) <(installed_files "$BATS_TEST_TMPDIR/installed")
	selftests clean
	(cd "$SELFTESTS/kmod_ns" && find . | sort) | diff "$BATS_TEST_TMPDIR/before" -
	# by itself, and make without a goal runs nothing
	run make -C "$SELFTESTS/kmod_ns"
	[ "$status" -eq 0 ]
	not_printed "TAP version"
	[ -e "$SELFTESTS/kmod_ns/built/test_ns_import.ko" ]
	# all of it, once a tree
	run_tests_pass
	printed "# ok 1 default_ns.ccflags"
}

# run_tests_pass(arguments...) - the kselftest runner runs it, and its verdict is ok
run_tests_pass()
{
	run selftests "$@" run_tests
	[ "$status" -eq 0 ]
	printed "ok 1 selftests: kmod_ns: kmod_ns.sh"
	not_printed "not ok"
	printed " modinfo.import_ns"
	printed "# # Totals: pass:"
}

# elsewhere(version) - with the outputs in another folder
elsewhere()
{
	whole_tree "$1"
	built_output "$1"
	export KSELFTEST_KMOD_NS_SH_ARGS="-L tools"	# not in 5.10
	run_tests_pass O="$OUT"
	(cd "$SELFTESTS/kmod_ns" && find . | sort) >"$BATS_TEST_TMPDIR/before"
	selftests O=../out install
	diff <(expected_files) <(installed_files "$OUT/kselftest/kselftest_install")
	selftests O=../out clean
	[ -z "$(find "$OUT/kselftest/kmod_ns" -mindepth 1)" ]
	rm -r "$OUT/kselftest"
	for output in "$OUT" ../out; do
		(cd "$SELFTESTS" && KBUILD_OUTPUT=$output make TARGETS=kmod_ns install)
		diff <(expected_files) <(installed_files "$OUT/kselftest/kselftest_install")
		rm -r "$OUT/kselftest"
	done
	(cd "$SELFTESTS/kmod_ns" && find . | sort) | diff "$BATS_TEST_TMPDIR/before" -
}

# make_top(arguments...) - make in TREE, with another output than the one in KDIR
#	5.10 leaves headers in its tree, and says then that it is not clean.
make_top()
{
	rm -rf "$TREE/arch/x86/include/generated"
	make -C "$TREE" O="$BATS_TEST_TMPDIR/x86" "$@"
}

# from_the_top(version) - make kselftest-*, for x86: UML has no headers to install,
#	which that begins with
from_the_top()
{
	whole_tree "$1"
	built_output "$1"
	mkdir "$BATS_TEST_TMPDIR/x86"
	export KSELFTEST_KMOD_NS_SH_ARGS="-L tools"
	make_top tinyconfig
	make_top KDIR="$OUT" TARGETS=kmod_ns kselftest-install
	diff <(expected_files) <(installed_files "$BATS_TEST_TMPDIR/x86/kselftest/kselftest_install")
	run make_top KDIR="$OUT" TARGETS=kmod_ns kselftest
	tail -n 50 <<<"$output"
	[ "$status" -eq 0 ]
	printed "ok 1 selftests: kmod_ns: kmod_ns.sh"
	not_printed "not ok"
	make_top TARGETS=kmod_ns kselftest-clean
	[ ! -e "$BATS_TEST_TMPDIR/x86/kselftest/kmod_ns/built" ]
	make_top kselftest-merge
	for option in $(sed -n '/^CONFIG_/p' "$TOP/config"); do
		grep -x "$option" "$BATS_TEST_TMPDIR/x86/.config"
	done
}

# compiled_by(compiler) - so says each module that was installed in OUT
compiled_by()
{
	local module

	for module in "$OUT"/kselftest/kselftest_install/kmod_ns/built/*.ko; do
		readelf -p .comment "$module" | grep "$1"
	done
}

@test "LLVM=1" {
	kernel_tree 6.12
	OUT=$BATS_TEST_TMPDIR/out
	KDIR=$(realpath "$(kernel_folder uml-6.12-clang)/build")
	export KDIR KSELFTEST_KMOD_NS_SH_ARGS="-L build,tools"
	selftests O="$OUT" LLVM=1 install
	compiled_by clang
	run_tests_pass O="$OUT" LLVM=1
	printed "# ok 1 default_ns.ccflags"
}

@test "ARCH= and CROSS_COMPILE=" {
	kernel_tree 6.1
	OUT=$BATS_TEST_TMPDIR/out
	KDIR=$(realpath "$(kernel_folder debian-bookworm-arm64)/build")
	export KDIR
	selftests O="$OUT" ARCH=arm64 CROSS_COMPILE=aarch64-linux-gnu- install
	compiled_by GCC
	readelf -h "$OUT"/kselftest/kselftest_install/kmod_ns/built/{modload,test_ns_import.ko} >"$OUT/headers"
	[ "$(grep -c 'Machine: *AArch64' "$OUT/headers")" -eq 2 ]
}

# as_in_check(version) - what make check does with one tree
as_in_check()
{
	KMOD_NS_TEST_KERNEL=uml-$1-refuse run bats "$TOP/tests/tree.bats"
	echo "$output"
	[ "$status" -eq 0 ]
}

@test "5.10: as in make check" { as_in_check 5.10; }
@test "6.12: as in make check" { as_in_check 6.12; }
@test "7.3: as in make check" { as_in_check 7.3; }
@test "5.10: in place" { in_place 5.10; }
@test "6.1: in place" { in_place 6.1; }
@test "6.12: in place" { in_place 6.12; }
@test "7.3: in place" { in_place 7.3; }
@test "5.10: O= and KBUILD_OUTPUT, absolute and relative" { elsewhere 5.10; }
@test "6.1: O= and KBUILD_OUTPUT, absolute and relative" { elsewhere 6.1; }
@test "6.12: O= and KBUILD_OUTPUT, absolute and relative" { elsewhere 6.12; }
@test "7.3: O= and KBUILD_OUTPUT, absolute and relative" { elsewhere 7.3; }
@test "5.10: make kselftest, -install, -clean, -merge" { from_the_top 5.10; }
@test "6.1: make kselftest, -install, -clean, -merge" { from_the_top 6.1; }
@test "6.12: make kselftest, -install, -clean, -merge" { from_the_top 6.12; }
@test "7.3: make kselftest, -install, -clean, -merge" { from_the_top 7.3; }
