# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Kernel trees with the selftest in them: links to a source package, and copies
# of a built UML kernel.

# kernel_tree(version) - in TREE, as much of that release's sources as a selftest
#	with O= takes, and the selftest; in SELFTESTS, where it is
kernel_tree()
{
	find_source "$1"
	if [[ $1 == 5.10 ]]; then	# whose selftests install headers into the tree
		whole_tree "$1"
		return
	fi
	mkdir -p "$SELFTESTS"
	find "$SOURCE" -mindepth 1 -maxdepth 1 ! -name tools -exec ln -s -t "$TREE" {} +
	find "$SOURCE/tools" -mindepth 1 -maxdepth 1 ! -name testing -exec ln -s -t "$TREE/tools" {} +
	ln -s "$SOURCE"/tools/testing/selftests/{lib.mk,Makefile,kselftest,*.sh} "$SELFTESTS"
	make -s -C "$TOP" tree KTREE="$TREE"
}

# whole_tree(version) - the same with a link for each file, to be built in place
whole_tree()
{
	find_source "$1"
	cp -as "$SOURCE" "$TREE"
	make -s -C "$TOP" tree KTREE="$TREE"
}

find_source()
{
	SOURCE=$(realpath "$(kernel_folder "uml-$1-refuse")/build/source")
	TREE=$BATS_TEST_TMPDIR/linux
	SELFTESTS=$TREE/tools/testing/selftests
}

# built_output(version) - in OUT, what a build of TREE with O= makes
built_output()
{
	local built

	built=$(kernel_folder "uml-$1-refuse")/build
	OUT=$BATS_TEST_TMPDIR/out
	cp -a "$built" "$OUT"
	ln -sfn "$TREE" "$OUT/source"
	sed -i "s,$built\$,$OUT,; s,$SOURCE/,$TREE/," "$OUT/Makefile"
}

# built_in_place(version) - in TREE, what a build without O= makes
built_in_place()
{
	(cd "$(kernel_folder "uml-$1-refuse")/build" &&
		find . -type f ! -path ./Makefile ! -path ./.gitignore -print0 |
		xargs -0 cp -a --parents --remove-destination -t "$TREE")
}

# selftests(arguments...) - make them, with nothing of ours in the environment
selftests()
{
	env -u O -u OUTPUT -u KBUILD_OUTPUT make -C "$SELFTESTS" TARGETS=kmod_ns "$@"
}

# expected_files() - what is installed in kmod_ns/ when TREE's modules were built,
#	by Kbuild's own conditions
expected_files()
{
	local group

	(
		cd "$TOP" || exit
		printf '%s\n' kmod_ns.sh config settings cases/*.sh lib/*.sh \
			built/{kernel.release,auto.conf,missing-import,modload,nsaudit,work/{good,noimport}/Module.symvers}
		for group in good noimport; do
			make -s -f Kbuild --eval 'names: ; @echo $(obj-m)' names srctree="$TREE" \
				TEST_NS_GROUP=$group TEST_NS_BUILTIN_SYMBOL=x | tr ' ' '\n' |
				sed 's,.*,built/&,; s,o$,ko,'
		done
	) | LC_ALL=C sort
}

# installed_files(folder) - what is
installed_files()
{
	(cd "$1/kmod_ns" && find . ! -type d -printf '%P\n' | LC_ALL=C sort)
}

# run_installed(folder, options...) - run its run_kselftest.sh
run_installed()
{
	run env -u KDIR "$1/run_kselftest.sh" -t kmod_ns:kmod_ns.sh "${@:2}"
}

# our_document() - of the last run's output, what is ours
our_document()
{
	sed -n '/^# KTAP version 1$/,/^# # Totals: /s/^# //p' <<<"$output"
}
