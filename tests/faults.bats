#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Kernels broken on purpose: the cases that are about it turn red, and no others.

load helper

# broken_kernel(kernel, sed script) - in TREE, that kernel with its loader edited
broken_kernel()
{
	local built source loader edited=$BATS_TEST_TMPDIR/loader.c

	built=$(kernel_folder "$1")/build
	source=$(sed -n 's,^include \(/.*\)/Makefile$,\1,p' "$built/Makefile")
	loader=$source/kernel/module/main.c
	[ -e "$loader" ] || loader=$source/kernel/module.c
	TREE=$BATS_TEST_TMPDIR/tree
	[ -e "$TREE" ] || cp -a "$built" "$TREE"
	sed "$2" "$loader" >"$edited"
	! cmp -s "$edited" "$loader"
	# in place of the real one, for this make alone: another path would
	# have everything compiled anew
	unshare --map-root-user --mount sh -c '
		mount --bind "$1" "$2" && make -C "$3" ARCH=um O="$4" -j"$(nproc)" all
	' - "$edited" "$loader" "$source" "$TREE" >"$BATS_TEST_TMPDIR/log" 2>&1
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
	[ "$(red)" = "loader.missing_import" ]
	printed "# test_ns_noimport: expected to be loaded, got EINVAL"
}

@test "symbols in no namespace are taken for symbols in one (R10)" {
	broken_kernel uml-6.1-refuse 's/if (namespace && namespace\[0\])/if (namespace)/'
	KDIR=$TREE run "$TOP/vm/run.sh" loader
	[ "$status" -eq 1 ]
	printed "not ok 3 loader.control"
}
