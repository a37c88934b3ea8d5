#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# What is no reason to turn red: noise, a full log, a slow guest, a crowd of
# modules, another language.

load helper

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

# noisy_cases(parameters) - in SCRATCH, the loader's cases load that driver first
noisy_cases()
{
	sed -i "s/^\tload test_ns_export\$/\tload test_ns_noise $1\n&/" "$SCRATCH/cases/loader.sh"
	grep -q "load test_ns_noise" "$SCRATCH/cases/loader.sh"
}

# all_green(arguments...) - the loader's cases pass, each of them
all_green()
{
	KERNEL=$UML run timeout 300 "${SCRATCH:-$TOP}/vm/run.sh" "$@"
	echo "$output"
	[ "$status" -eq 0 ]
	printed "pass:7 fail:0 xfail:0 xpass:0 skip:0"
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

@test "hundreds of modules" {
	with_module test_ns_crowd "static int many[100] __used = { 1 };"
	# copies under other names, which the guest has and the runner does not know
	cat >>"$SCRATCH/vm/machines/uml.sh" <<-'END'
		for ((n = 100; n < 400; n++)); do
			[[ ${KMOD_NS_TMP-} ]] || break	# not in the guest's folder yet
			LC_ALL=C sed "s/test_ns_crowd/tst_ns_crd$n/g" "$KMOD_NS_MODULES/test_ns_crowd.ko" \
				>"crd$n.ko"
		done
	END
	cat >"$SCRATCH/cases/crowd.sh" <<-'END'
		# layer: load
		case_crowd()
		{
			local n

			for ((n = 100; n < 400; n++)); do
				load "crd$n"
			done
			present tst_ns_crd399 0
		}
	END
	KERNEL=$UML run timeout 300 "$SCRATCH/vm/run.sh" crowd loader
	echo "$output"
	[ "$status" -eq 0 ]
	printed "ok 1 crowd.crowd"
	printed "pass:8 fail:0 xfail:0 xpass:0 skip:0"
}

@test "a guest that is stopped again and again" {
	# not UML, whose processes watch each other's signals; the stock kernel
	while kill -0 $$; do
		sleep 0.3
		pkill -STOP -f "qemu.*initrd $TMPDIR" || continue
		sleep 0.5
		pkill -CONT -f "qemu.*initrd $TMPDIR"
	done 3>&- &
	UML='' all_green loader || green=no
	kill $!
	[ -z "${green-}" ]
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
