# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What the tests of the test have in common.

TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
UML=${KMOD_NS_TEST_KERNEL:-uml-6.1-refuse}	# what most guests of the tests boot
unset KDIR KERNEL KMOD_NS_ENFORCEMENT KMOD_NS_REQUIRE KMOD_NS_TIMEOUT KMOD_NS_MODULES
unset KMOD_NS_BUILD OUTPUT	# make check has them, which a copy must not build into
PATH+=:/usr/sbin:/sbin	# kmod's place, which an ordinary user's may lack

# whatever the test starts has this folder in its arguments
export TMPDIR=$BATS_TEST_TMPDIR

# teardown() - nothing may be left running, whatever the test did
teardown()
{
	! pgrep -a -f "$BATS_TEST_TMPDIR/"
}

# scratch() - a copy of the project in SCRATCH, to be spoiled
scratch()
{
	SCRATCH=$BATS_TEST_TMPDIR/kmod_ns
	mkdir -p "$SCRATCH"
	(cd "$TOP" && git ls-files -z -co --exclude-standard | xargs -0 cp --parents -t "$SCRATCH")
}

# few_modules() - in SCRATCH, build no more than guests that go wrong take
few_modules()
{
	sed -i '/^obj-/{/test_ns_\(export\|import\|noimport\|plain\|fatal\|noise\|crowd\)\.o/!d}' \
		"$SCRATCH/Kbuild"
}

# with_module(name, source lines...) - in SCRATCH, one more driver, and few others
with_module()
{
	scratch
	printf '%s\n' '// SPDX-License-Identifier: GPL-2.0' '#include <linux/delay.h>' \
		'#include <linux/kthread.h>' '#include <linux/module.h>' "${@:2}" \
		'MODULE_LICENSE("GPL");' >"$SCRATCH/modules/$1.c"
	sed -i "s/^obj-m += test_ns_plain.o/&\nobj-m += $1.o/" "$SCRATCH/Kbuild"
	few_modules
}

# scratch_cases() - in SCRATCH, the cases of standard input alone, as cases/sample.sh
scratch_cases()
{
	scratch
	rm "$SCRATCH"/cases/*
	cat >"$SCRATCH/cases/sample.sh"
	# the tools layer wants modules, whichever
	export KMOD_NS_MODULES=$BATS_TEST_TMPDIR/modules
	mkdir -p "$KMOD_NS_MODULES"
	touch "$KMOD_NS_MODULES/test_ns_export.ko"
	uname -r >"$KMOD_NS_MODULES/kernel.release"
}

# kernel_folder(name) - print where that kernel is
kernel_folder()
{
	"$TOP/kernels/get.sh" "$1" 2>/dev/null
}

# printed(text) - the last run's output, or a file's, has it
printed()
{
	[[ $output == *"$1"* ]] || {
		echo "expected: $1"
		echo "$output"
		return 1
	}
}

# not_printed(text)
not_printed()
{
	[[ $output != *"$1"* ]] || {
		echo "not expected: $1"
		echo "$output"
		return 1
	}
}

# in_guest(kernel) - have kmod_ns.sh itself, which builds nothing, run in a guest with it
in_guest()
{
	export KMOD_NS_KERNEL KDIR KMOD_NS_MODLOAD=$TOP/vm/guest.sh KMOD_NS_MODULES KMOD_NS_CONFIG

	KMOD_NS_KERNEL=$(kernel_folder "$1")
	KMOD_NS_CONFIG=$KMOD_NS_KERNEL/config
	KDIR=$(realpath "$KMOD_NS_KERNEL/build")
	KMOD_NS_MODULES=$("$TOP/lib/build.sh")
	make -s -C "$TOP/vm" OUTPUT="$KMOD_NS_MODULES"
}

# all_green(arguments...) - the loader's cases pass, each of them
all_green()
{
	KERNEL=$UML run timeout 1200 "${SCRATCH:-$TOP}/vm/run.sh" "$@"
	echo "$output"
	[ "$status" -eq 0 ]
	printed "pass:7 fail:0 xfail:0 xpass:0 skip:0"
}
