#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# What is no reason to turn red: noise, a full log, another language.

load helper

# noisy_cases(parameters) - in SCRATCH, the loader's cases load that driver first
noisy_cases()
{
	sed -i "s/^\tload test_ns_export\$/\tload test_ns_noise $1\n&/" "$SCRATCH/cases/loader.sh"
	grep -q "load test_ns_noise" "$SCRATCH/cases/loader.sh"
}

noise='
static int lines;
module_param(lines, int, 0);
static struct task_struct *talker;
static int talk(void *unused)
{
	while (!kthread_should_stop()) {
		pr_info("not ok 1 loader.import\nok 2 loader.control # SKIP\nBail out!\n");
		pr_cont("KTAP version 1\n1..0 # SKIP\n");
		pr_err("test_ns_nobody: Unknown symbol nobody (err -22)\n");
		msleep(1);
	}
	return 0;
}
static int __init noise_init(void)
{
	int i;

	for (i = 0; i < lines; i++)
		pr_debug_or_info("line %d of much that nobody asked for, and that nobody will read\n", i);
	talker = kthread_run(talk, NULL, "talker");
	return PTR_ERR_OR_ZERO(talker);
}
module_init(noise_init);
static void __exit noise_exit(void)
{
	kthread_stop(talker);
}
module_exit(noise_exit);'

@test "a driver that talks all the while, also in KTAP" {
	with_module test_ns_noise "${noise/pr_debug_or_info/pr_info}"
	noisy_cases
	all_green loader
}

@test "a log buffer that is written over" {
	with_module test_ns_noise "${noise/pr_debug_or_info/pr_info}"
	noisy_cases lines=5000
	all_green loader
}

@test "a language that is not there, and one that is" {
	local locale

	for locale in xx_XX.UTF-8 C.UTF-8; do
		LC_ALL=$locale LANGUAGE=de KERNEL=$UML run "$TOP/vm/run.sh" loader modinfo depmod consistency \
			modpost.noimport symvers.columns
		echo "$output"
		[ "$status" -eq 0 ]
		not_printed "not ok"
	done
}

# binutils' translations may not be installed, so its words are changed for it
@test "a readelf that has other words unless asked for its own" {
	local readelf

	readelf=$(command -v readelf)
	mkdir "$BATS_TEST_TMPDIR/bin"
	cat >"$BATS_TEST_TMPDIR/bin/readelf" <<-END
		#!/bin/sh
		[ "\${LC_ALL-}" != C ] || exec $readelf "\$@"
		$readelf "\$@" | sed 's/^\( *\)[A-Z][a-z]*/\1Wort/'
	END
	chmod +x "$BATS_TEST_TMPDIR/bin/readelf"
	PATH=$BATS_TEST_TMPDIR/bin:$PATH KERNEL=$UML run "$TOP/vm/run.sh" \
		unresolved ksymtab consistency
	echo "$output"
	[ "$status" -eq 0 ]
	not_printed "not ok"
}
