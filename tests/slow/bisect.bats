#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# A bisection that finds its commit, in a history on top of a source package.

bats_require_minimum_version 1.5.0
load ../helper

COMMITS=30
GUILTY=19

setup_file()
{
	export HISTORY=$BATS_FILE_TMPDIR/linux
	export XDG_CACHE_HOME=$BATS_FILE_TMPDIR/cache
	make_history "$(XDG_CACHE_HOME='' kernel_folder "$UML")" 2>&1
}

# commit(message, options...) - what is in the index
commit()
{
	git -C "$HISTORY" -c user.name=Tester -c user.email=tester@example.org commit -q -m "$@"
}

# make_history(kernel) - its source package, and COMMITS commits, each to a file that
#	is compiled: one is guilty, some do not compile until the next mends them
make_history()
{
	local source number file
	local -a files=(kernel/params.c kernel/ksysfs.c kernel/reboot.c lib/string.c fs/proc/version.c
		drivers/base/firmware_loader/main.c kernel/module/sysfs.c init/do_mounts.c)

	source=$(realpath "$1/build/source")
	git init -q "$HISTORY"
	git -C "$HISTORY" config gc.auto 0	# it would pack for minutes
	(cd "$source" && git --git-dir="$HISTORY/.git" --work-tree=. -c core.compression=0 add -A -f .)
	commit base
	git -C "$HISTORY" reset -q --hard
	git -C "$HISTORY" tag base
	for ((number = 1; number <= COMMITS; number++)); do
		file=$HISTORY/${files[number % ${#files[@]}]}
		case $number in
		7|22|26)	echo '#error does not compile' >>"$file" ;;
		8|23|27)	sed -i '/#error does not compile/d' "$HISTORY/${files[(number - 1) % ${#files[@]}]}" ;;
		"$GUILTY")	sed -i 's/if (namespace && namespace\[0\])/if (0)/' "$HISTORY/kernel/module/main.c" ;;
		*)		echo "const int change_$number = $number;" >>"$file" ;;
		esac
		commit "change $number" -a
	done
}

@test "git bisect run finds the guilty commit, in as many builds as it takes" {
	cd "$HISTORY"
	git bisect start HEAD base
	run --separate-stderr git bisect run "$TOP/vm/bisect.sh" -t loader.missing_import
	echo "$output"
	echo "$stderr"
	[ "$status" -eq 0 ]
	[ "$(git show -s --format=%s refs/bisect/bad)" = "change $GUILTY" ]
	grep -E '^kmod_ns: .*: (good|bad|skip)' <<<"$stderr" | sed 's/^/# /' >&3
	judged=$(grep -cE '^kmod_ns: [0-9a-f]+ ".*": (good|bad)' <<<"$stderr")
	((1 << (judged - 1) <= COMMITS))
	# git asked for one that does not build, and was told to go on
	grep -q '^kmod_ns: .* "change 22": skip: the kernel does not build for um' <<<"$stderr"
	grep -q 'kmod_ns: failed: loader.missing_import' <<<"$stderr"
	git bisect reset
	[ -z "$(git status --porcelain --ignored)" ]
}

@test "what does not build, and what does not boot, is skipped, with the reason" {
	cd "$HISTORY"
	git checkout -q "$(git log --format=%H --grep='^change 22$')"
	run --separate-stderr "$TOP/vm/bisect.sh"
	[ "$status" -eq 125 ]
	[[ $stderr == *'"change 22": skip: the kernel does not build for um'* ]]
	git checkout -q base
	sed -i 's/^static int __ref kernel_init(void \*unused)$/&;\n&/; s/^	kernel_init_freeable();$/	panic("as the test wants it");/' init/main.c
	grep -q 'as the test wants it' init/main.c
	run --separate-stderr "$TOP/vm/bisect.sh"
	git checkout -q -f base
	[ "$status" -eq 125 ]
	[[ $stderr == *'"base": skip: the kernel does not boot on um'* ]]
}

@test "a tree that was built in place, a wrong case, no kernel tree" {
	cd "$HISTORY"
	touch .config
	run "$TOP/vm/bisect.sh"
	rm .config
	[ "$status" -eq 125 ]
	printed "skip: the tree has been built in place; make mrproper there"
	run "$TOP/vm/bisect.sh" -t nonesuch
	[ "$status" -eq 128 ]
	printed "no case matches 'nonesuch'"
	ARCH=nonesuch run "$TOP/vm/bisect.sh"
	[ "$status" -eq 128 ]
	printed "ARCH=nonesuch: no small kernel for that; there are um and x86_64"
	git init -q "$BATS_TEST_TMPDIR/other"
	cd "$BATS_TEST_TMPDIR/other"
	run "$TOP/vm/bisect.sh"
	[ "$status" -eq 128 ]
	printed "not a kernel tree"
}

@test "a known defect is a failure, and a case that is skipped says nothing" {
	cd "$HISTORY"
	git checkout -q base
	run --separate-stderr env ARCH=um "$TOP/vm/bisect.sh" -t modpost.import_macro
	[ "$status" -eq 0 ]
	run --separate-stderr env ARCH=um "$TOP/vm/bisect.sh" -t modprobe.softdep_lines
	[ "$status" -eq 1 ]
	run --separate-stderr env ARCH=um "$TOP/vm/bisect.sh" -t pairs
	[ "$status" -eq 125 ]
	[[ $stderr == *"skip: none of these applies: pairs"* ]]
}
