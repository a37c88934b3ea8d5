#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Kernels broken on purpose: the cases that are about it turn red, and no others.

load helper

# broken_kernel(kernel, sed script) - in TREE, that kernel with its loader edited
#	The one object is compiled as kbuild did, from another file, and kbuild
#	links it: no copy of the source, whose new path would rebuild it all.
broken_kernel()
{
	local built source loader=kernel/module/main command

	built=$(kernel_folder "$1")/build
	source=$(sed -n 's,^include \(/.*\)/Makefile$,\1,p' "$built/Makefile")
	[ -e "$source/$loader.c" ] || loader=kernel/module
	TREE=$BATS_TEST_TMPDIR/tree
	[ -e "$TREE" ] || cp -a "$built" "$TREE"
	sed "$2" "$source/$loader.c" >"$BATS_TEST_TMPDIR/loader.c"
	! cmp -s "$BATS_TEST_TMPDIR/loader.c" "$source/$loader.c"
	command=$(sed -n '1s/^[a-z]*cmd_[^ ]* := //p' "$TREE/${loader%/*}/.${loader##*/}.o.cmd")
	command=${command/"$source/$loader.c"/"-I $source/${loader%/*} $BATS_TEST_TMPDIR/loader.c"}
	(cd "$TREE" && sh -c "$command") &&
		make -C "$source" ARCH=um O="$TREE" -j"$(nproc)" all >"$BATS_TEST_TMPDIR/log" 2>&1
}

# red() - the cases that failed in the last run, in one line
red()
{
	sed -n 's/^not ok [0-9]* //p' <<<"$output" | xargs
}

@test "refuse: no check at all, and the same tree again after it is mended" {
	broken_kernel uml-6.1-refuse 's/if (namespace && namespace\[0\])/if (0)/'
	KDIR=$TREE run "$TOP/vm/run.sh" loader
	[ "$status" -eq 1 ]
	[ "$(red)" = "loader.missing_import loader.missing_import_leaves_nothing" ]
	printed "# test_ns_noimport: expected EINVAL, module was loaded"
	broken_kernel uml-6.1-refuse '1i /* nothing changed */'
	KDIR=$TREE run "$TOP/vm/run.sh" loader
	[ "$status" -eq 0 ]
	[ -z "$(red)" ]
}

@test "allow: the check without its condition" {
	broken_kernel uml-6.1-allow 's/#ifndef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/#if 1/'
	KDIR=$TREE run "$TOP/vm/run.sh" loader
	[ "$status" -eq 1 ]
	printed "not ok"
	[ -z "$(red | tr ' ' '\n' | grep -v missing_import)" ]
	printed "# test_ns_noimport: expected to be loaded, got EINVAL"
}

@test "symbols in no namespace are taken for symbols in one (R10)" {
	broken_kernel uml-6.1-refuse 's/if (namespace && namespace\[0\])/if (namespace)/'
	KDIR=$TREE run "$TOP/vm/run.sh" loader
	[ "$status" -eq 1 ]
	[[ $(red) == *loader.control* ]]
}
