#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Guests that go wrong: told at once, by the last case's name, and never green.

bats_require_minimum_version 1.5.0
load helper

# fatal_driver(body) - in SCRATCH, a driver whose init does that, and a case that loads it
fatal_driver()
{
	scratch
	rm "$SCRATCH"/cases/*
	cat >"$SCRATCH/modules/test_ns_fatal.c" <<-END
		// SPDX-License-Identifier: GPL-2.0
		#include <linux/module.h>
		#include <linux/reboot.h>
		static int __init fatal_init(void)
		{
			$1
			return 0;
		}
		module_init(fatal_init);
		MODULE_LICENSE("GPL");
	END
	sed -i 's/^obj-m += test_ns_plain.o/&\nobj-m += test_ns_fatal.o/' "$SCRATCH/Kbuild"
	few_modules
	cat >"$SCRATCH/cases/sample.sh" <<-'END'
		# layer: load
		case_before()
		{
			loaded test_ns_export
		}
		case_fatal()
		{
			loaded test_ns_fatal
		}
		case_after()
		{
			loaded test_ns_export
		}
	END
}

# told(console) - the last run failed in sample.fatal, and showed the console's words
told()
{
	[ "$status" -eq 1 ]
	printed $'ok 1 sample.before\n'
	printed "# the machine under test stopped answering during sample.fatal"
	printed $'not ok 2 sample.fatal\n# not run: the machine under test is gone\nnot ok 3 sample.after'
	printed "#   $1"
}

@test "a panic" {
	fatal_driver 'panic("as the test wants it");'
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh"
	told ""
	printed "Kernel panic - not syncing: as the test wants it"
}

@test "a guest that powers off early" {
	fatal_driver 'kernel_power_off();'
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh"
	told ""
	printed "Power down"
}

@test "a guest that hangs" {
	fatal_driver 'for (;;) cpu_relax();'
	KERNEL=$UML KMOD_NS_TIMEOUT=3 run timeout 1200 "$SCRATCH/vm/run.sh"
	told ""
}

@test "an oops, which kills modload" {
	fatal_driver '*(volatile int *)8 = 0;'
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh"
	told ""
}

@test "an init that exits at once" {
	scratch
	few_modules
	echo 'int main(void) { return 0; }' >"$SCRATCH/vm/init.c"
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh" loader
	[ "$status" -eq 1 ]
	printed "# the machine under test did not come up"
	printed "Attempted to kill init"
	printed "not ok 1 loader.import"
	not_printed $'\nok '
}

@test "no init" {
	scratch
	few_modules
	sed -i 's/cp "$KMOD_NS_MODULES\/init"/: &/' "$SCRATCH/vm/guest.sh"
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh" loader
	[ "$status" -eq 1 ]
	printed "did not come up"
	not_printed $'\nok '
}

@test "a kernel without what the guest needs is told so by the options' names" {
	tree=$BATS_TEST_TMPDIR/tree
	cp -a "$(kernel_folder "$UML")/build" "$tree"
	sed -i '/CONFIG_BLK_DEV_INITRD=/d; /CONFIG_NULL_CHAN=/d' "$tree/include/config/auto.conf"
	KDIR=$tree run "$TOP/vm/run.sh"
	[ "$status" -eq 4 ]
	printed "lacks, built in: CONFIG_BLK_DEV_INITRD CONFIG_NULL_CHAN"
}

@test "no kernel, or one that is not built: one line with the remedy" {
	KDIR=/nonexistent run "$TOP/vm/run.sh"
	[ "$status" -eq 1 ]
	[ "$output" = "kmod_ns: KDIR=/nonexistent: no such folder; name a built kernel tree" ]
	KDIR=$BATS_TEST_TMPDIR run "$TOP/vm/run.sh"
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	printed "not a built kernel tree"
	KERNEL=nonesuch run "$TOP/vm/run.sh"
	[ "$status" -eq 1 ]
	printed "no kernel 'nonesuch'; there are:"
	printed "uml-6.1-refuse"
}

@test "an interrupted run ends its guest and leaves nothing" {
	scratch
	few_modules
	for signal in INT TERM HUP; do
		export TMPDIR=$BATS_TEST_TMPDIR/tmp.$signal
		mkdir "$TMPDIR"
		set -m	# or else it would be started with SIGINT ignored
		KERNEL=$UML "$SCRATCH/vm/run.sh" -c 1000 loader >"$TMPDIR.out" 2>&1 3>&- &
		set +m
		until grep -q '^ok 20 ' "$TMPDIR.out"; do sleep 0.1; done
		kill -s "$signal" "$(pgrep -o -f "$SCRATCH/kmod_ns.sh")"
		wait
		[ -z "$(ls "$TMPDIR")" ]
		! grep '^not ok' "$TMPDIR.out"
	done
}

@test "a run that is killed takes its guest with it" {
	scratch
	few_modules
	export TMPDIR=$BATS_TEST_TMPDIR/tmp
	mkdir "$TMPDIR"
	KERNEL=$UML "$SCRATCH/vm/run.sh" -c 1000 loader >"$TMPDIR.out" 2>&1 3>&- &
	until grep -q '^ok 20 ' "$TMPDIR.out"; do sleep 0.1; done
	kill -s KILL "$(pgrep -o -f "$SCRATCH/kmod_ns.sh")"
	while pgrep -f "uml_dir=$TMPDIR/" || [ "$(ls "$TMPDIR")" ]; do sleep 0.1; done
}

@test "what is ours is unloaded, all of it, where /proc/modules is long" {
	scratch
	cat >"$SCRATCH/cases/many.sh" <<-'END'
		# layer: load
		case_many()
		{
			local file

			for file in "$KMOD_NS_TMP"/modules/test_ns_*.ko; do
				[[ $file == *request* ]] || ask load "${file##*/}"
			done
			our_modules
			((${#LOADED[@]} > 20)) || fail "loaded: ${#LOADED[@]}"
			unload_all
			our_modules
			expect "what is left" "" "${LOADED[*]}"
		}
	END
	KERNEL=$UML run "$SCRATCH/vm/run.sh" many
	echo "$output"
	[ "$status" -eq 0 ]
	printed "ok 1 many.many"
}

@test "a guest has kmod for a case that wants it, however that is written" {
	scratch
	few_modules
	find "$SCRATCH/cases" -name '*.sh' -delete
	for line in 'run_modprobe -V' $'\t\trun_modprobe -V' $'\tif :; then run_modprobe -V; fi'; do
		printf '%s\n' '# layer: load' 'case_kmod()' '{' "$line" \
			$'\texpect "exit status" 0 "$EXIT"' '}' >"$SCRATCH/cases/sample.sh"
		KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh"
		[ "$status" -eq 0 ]
		printed "ok 1 sample.kmod"
	done
}

@test "a UML kernel with room for a part of the host's registers sets them" {
	cat >"$BATS_TEST_TMPDIR/part.c" <<-'END'
		#include <elf.h>
		#include <signal.h>
		#include <string.h>
		#include <sys/ptrace.h>
		#include <sys/uio.h>
		#include <sys/wait.h>
		#include <unistd.h>
		int main(void)
		{
			/* what comes before AVX: 512 bytes, the 16 XMM ones from 160 on, and the header */
			static char mine[576], now[576];
			struct iovec part = { mine, sizeof(mine) }, same = { now, sizeof(now) };
			pid_t child = fork();
			int ret;

			if (!child)
				return ptrace(PTRACE_TRACEME, 0, NULL, NULL) || raise(SIGSTOP);
			waitpid(child, NULL, 0);
			if (ptrace(PTRACE_GETREGSET, child, NT_X86_XSTATE, &part))
				return 3;
			memset(mine + 160, 42, 256);
			mine[512] |= 2;	/* SSE is in use */
			ret = ptrace(PTRACE_SETREGSET, child, NT_X86_XSTATE, &part) ? 1 : 0;
			if (!ret && (ptrace(PTRACE_GETREGSET, child, NT_X86_XSTATE, &same) || memcmp(mine, now, 512)))
				ret = 2;
			kill(child, SIGKILL);
			return ret;
		}
	END
	gcc -Wall -Werror -o "$BATS_TEST_TMPDIR/part" "$BATS_TEST_TMPDIR/part.c"
	KMOD_NS_KERNEL=$(kernel_folder "$UML") make -s -C "$TOP/vm" OUTPUT="$BATS_TEST_TMPDIR"
	run -1 "$BATS_TEST_TMPDIR/part"
	LD_PRELOAD=$BATS_TEST_TMPDIR/xstate.so run -0 "$BATS_TEST_TMPDIR/part"
}

@test "a UML kernel that panics before it has a console" {
	scratch
	few_modules
	sed -i 's/^ACCEL=tcg/truncate -s 1G "$KMOD_NS_TMP\/initramfs"\n&/' "$SCRATCH/vm/guest.sh"
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh" loader
	[ "$status" -eq 1 ]
	printed "# the machine under test did not come up"
	printed "Kernel panic - not syncing: uml_load_file: Failed to allocate"
}
