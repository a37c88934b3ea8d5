#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Guests and channels that lie, die or stay: never green, never a hang.

load helper

# one_case(body) - in SCRATCH, the loader's cases give way to one that does that, and one after it
one_case()
{
	find "$SCRATCH/cases" -name '*.sh' -delete
	printf '%s\n' '# layer: load' 'case_first()' '{' "$1" '}' \
		'case_second()' '{' 'loaded test_ns_plain' '}' >"$SCRATCH/cases/sample.sh"
	sed -i 's/loaded test_ns_plain/load test_ns_export; &/' "$SCRATCH/cases/sample.sh"
}

stays='
static int __init stays_init(void)
{
	pr_emerg("\nok 1 sample.first\nok 2 sample.second\n# Totals: pass:2 fail:0 xfail:0 xpass:0 skip:0 error:0\n");
	return 0;
}
module_init(stays_init);'

@test "a driver that prints results to the console, and cannot be unloaded" {
	with_module test_ns_fatal "$stays"
	one_case 'loaded test_ns_fatal'
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh"
	echo "$output"
	[ "$status" -eq 1 ]
	printed $'# cannot be unloaded: test_ns_fatal\nnot ok 1 sample.first\n'
	printed "not ok 2 sample.second"
	printed "pass:0 fail:2"
}

@test "a guest that is killed" {
	with_module test_ns_fatal 'static int __init f(void) { msleep(100000); return 0; } module_init(f);'
	one_case 'loaded test_ns_fatal'
	(
		until grep -qs "loading" "$TMPDIR"/kmod_ns.*/console; do sleep 0.1; done
		pkill -KILL -f "uml_dir=$TMPDIR/"
	) 3>&- &
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh"
	echo "$output"
	[ "$status" -eq 1 ]
	printed "# the machine under test stopped answering during sample.first"
	printed $'not ok 1 sample.first\n# not run: the machine under test is gone\nnot ok 2 sample.second'
}

# broken_channel(verb, commands) - the machine comes up, and answers the first such request like that
broken_channel()
{
	scratch_cases <<-'END'
		# layer: load
		case_first()
		{
			loaded test_ns_export
		}
		case_second()
		{
			:
		}
	END
	export KMOD_NS_MODLOAD=$BATS_TEST_TMPDIR/modload
	cat >"$KMOD_NS_MODLOAD" <<-END
		#!/bin/bash
		echo "modload \$2 OK OK \$(uname -r)"
		while read -r id verb what; do
			case \$verb:\$what in
			$1:*) $2 ;;
			:bye|bye:) exit ;;
			ours:|clear:|load:*) echo "\$id OK 0" ;;
			*) echo "\$id ENOENT 0" ;;
			esac
		done
	END
	chmod +x "$KMOD_NS_MODLOAD"
}

# not_answered() - the first case finds a machine that no longer answers
not_answered()
{
	KMOD_NS_TIMEOUT=2 run timeout 1200 "$SCRATCH/kmod_ns.sh"
	echo "$output"
	[ "$status" -eq 1 ]
	printed "stopped answering during sample.first"
	printed "not ok 1 sample.first"
	printed "not ok 2 sample.second"
	rm -r "$SCRATCH"
}

@test "an answer that breaks off, is another's, or never ends" {
	for answer in 'printf "%s O" "$id"; exit' 'printf "%s OK 20\n6 half a line" "$id"; exit' \
		'printf "%s OK 20\n6 half a line\n" "$id"; exec sleep 1000' \
		'printf "%s OK 2" "$id"; exec sleep 1000' 'echo "x$id OK 0"' \
		'printf "ok 1 sample.first\nok 2 sample.second\n"; exit' 'echo "$id OK"' \
		'echo "$id OK words[\$(touch $KMOD_NS_MODULES/pawned)]"' 'echo "$id OK 99999999999"' \
		'echo "$id OK -1"' 'exec yes'; do
		echo "$answer:"
		broken_channel load "$answer"
		not_answered
		[ ! -e "$KMOD_NS_MODULES/pawned" ]
	done
}

@test "an answer to the runner that never ends" {
	for answer in 'printf "%s OK 2" "$id"; exec sleep 1000' \
		'printf "%s OK 20\n- half a line\n" "$id"; exec sleep 1000'; do
		echo "$answer:"
		broken_channel clear "$answer"
		not_answered
	done
}

@test "two runs at once in one checkout" {
	KERNEL=$UML "$TOP/vm/run.sh" loader >"$BATS_TEST_TMPDIR/other" 2>&1 3>&- &
	all_green loader
	wait $!
	grep -q 'pass:7 fail:0 xfail:0 xpass:0 skip:0' "$BATS_TEST_TMPDIR/other"
}
