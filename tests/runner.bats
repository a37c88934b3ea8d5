#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# kmod_ns.sh itself: choosing cases, running them, verdicts and exit status.

load helper

@test "pass, fail and skip are told apart, and a failure is explained" {
	scratch_cases <<-'END'
		# layer: tools
		case_good()
		{
			echo "a quiet word"
		}
		case_bad()
		{
			expect "the answer" 42 41
			fail "and more"
		}
		case_not_here()
		{
			skip "no moon tonight"
		}
	END
	run "$SCRATCH/kmod_ns.sh"
	[ "$status" -eq 1 ]
	printed $'KTAP version 1\n1..3\n'
	printed $'\nok 1 sample.good\n'
	printed $'\n# the answer: expected 42, got 41\n# and more\nnot ok 2 sample.bad\n'
	printed $'\nok 3 sample.not_here # SKIP no moon tonight\n'
	printed "# Totals: pass:1 fail:1 xfail:0 xpass:0 skip:1 error:0"
	not_printed "a quiet word"
	run "$SCRATCH/kmod_ns.sh" -v good
	[ "$status" -eq 0 ]
	printed "# a quiet word"
	run "$SCRATCH/kmod_ns.sh" not_here
	[ "$status" -eq 4 ]
}

@test "cases are chosen by name, component, and pattern" {
	run "$TOP/kmod_ns.sh" -l
	[ "$status" -eq 0 ]
	printed "loader.missing_import load"
	run "$TOP/kmod_ns.sh" -l exporter_first
	[ "$output" = "loader.exporter_first load" ]
	run "$TOP/kmod_ns.sh" -l 'loader.exporter_*'
	[ "$output" = $'loader.exporter_first load\nloader.exporter_last load' ]
	run "$TOP/kmod_ns.sh" -l -L tools modinfo
	[ "$output" = $'modinfo.import_ns tools\nmodinfo.depends tools' ]
	run "$TOP/kmod_ns.sh" -l nonesuch
	[ "$status" -eq 1 ]
	printed "no case matches 'nonesuch'"
}

@test "every case has a name of its own and a layer" {
	run "$TOP/kmod_ns.sh" -l
	[ -z "$(cut -d' ' -f1 <<<"$output" | sort | uniq -d)" ]
	[ "$(grep -h '^case_.*()$' "$TOP"/cases/*.sh | wc -l)" -eq "${#lines[@]}" ]
}

@test "-c repeats, with a name of its own for each" {
	scratch_cases <<-'END'
		# layer: tools
		case_good()
		{
			:
		}
	END
	run "$SCRATCH/kmod_ns.sh" -c 3
	[ "$status" -eq 0 ]
	printed $'1..3\n'
	printed $'ok 1 sample.good\nok 2 sample.good.2\nok 3 sample.good.3\n'
	run "$SCRATCH/kmod_ns.sh" -c 0
	[ "$status" -eq 1 ]
	printed "-c 0: expected a number"
}

@test "wrong usage is exit status 1, never 2" {
	for arguments in -x "-L nonesuch" "-c"; do
		# shellcheck disable=SC2086 # words on purpose
		run "$TOP/kmod_ns.sh" $arguments
		[ "$status" -eq 1 ]
	done
	KMOD_NS_REQUIRE=nonesuch run "$TOP/kmod_ns.sh"
	[ "$status" -eq 1 ]
	printed "KMOD_NS_REQUIRE: no layer 'nonesuch'"
}

@test "a known defect is an XFAIL, and its absence is noticed" {
	scratch_cases <<-'END'
		# layer: tools
		case_broken()
		{
			fail "as ever"
		}
		case_mended()
		{
			:
		}
		case_crashed()
		{
			exit 7
		}
	END
	sed -i "s/^DEFECTS=(/&\n'sample.broken | true | R0: it is'\n'sample.mended | true | R1: was'\n/" \
		"$SCRATCH/lib/defects.sh"
	sed -i "s/^DEFECTS=(/&\n'sample.crashed | true | R0'\n'sample.crashed | false | R2'\n/" \
		"$SCRATCH/lib/defects.sh"
	run "$SCRATCH/kmod_ns.sh" broken mended
	[ "$status" -eq 0 ]
	printed $'\nok 1 sample.broken # XFAIL R0: it is\n'
	printed $'\n# was expected to fail: R1: was\nok 2 sample.mended\n'
	printed "pass:0 fail:0 xfail:1 xpass:1 skip:0"
	KMOD_NS_STRICT=1 run "$SCRATCH/kmod_ns.sh" broken mended
	[ "$status" -eq 1 ]
	printed "not ok 2 sample.mended"
	run "$SCRATCH/kmod_ns.sh" crashed
	[ "$status" -eq 1 ]
}

@test "-r reverses the order" {
	run "$TOP/kmod_ns.sh" -l -r
	[ "$output" = "$("$TOP/kmod_ns.sh" -l | tac)" ]
}

@test "a case cannot forge a result, nor spoil the ones after it" {
	scratch_cases <<-'END'
		# layer: tools
		case_forger()
		{
			echo "ok 1 sample.forger"
			echo "KTAP version 1"
			cd /
			trap '' TERM EXIT
			exec </dev/null
			exit 7
		}
		case_next()
		{
			[[ $PWD != / ]] || fail "in somebody else's folder"
		}
		case_syntax()
		{
			nonesuch_command
			fail "got this far"
		}
	END
	cd "$BATS_TEST_TMPDIR"
	run "$SCRATCH/kmod_ns.sh"
	[ "$status" -eq 1 ]
	printed $'# ok 1 sample.forger\n# KTAP version 1\n# the case ended with exit status 7\nnot ok 1 sample.forger\nok 2 sample.next\n'
	printed $'nonesuch_command: command not found\n# got this far\nnot ok 3'
}

@test "a case of the load layer does not spoil the ones after it, either" {
	fake_machine "OK OK $(uname -r)" clear: ""
	cat >"$SCRATCH/cases/sample.sh" <<-'END'
		# layer: load
		case_mover()
		{
			cd /
		}
		case_setter()
		{
			[[ $PWD != / ]] || fail "in somebody else's folder"
			set -f
			trap 'echo mine' EXIT
			IFS=:
		}
		case_parent()
		{
			[[ $- != *f* && $IFS != : && $(trap -p EXIT) != *mine* ]] || fail "with somebody else's options"
			sleep 1000 &
			echo $! >"$KMOD_NS_MODULES/child"
			first=$BASHPID
		}
		case_orphan()
		{
			shared=$BASHPID
			printf 'no newline'
		}
		case_heir()
		{
			[[ $shared == "$BASHPID" ]] || fail "a process of its own, where none is needed"
			exit 3
		}
		case_last()
		{
			[[ ! ${shared-} ]] || fail "in the process of a case that ended it"
			fail "and says so"
		}
	END
	run "$SCRATCH/kmod_ns.sh"
	echo "$output"
	printed $'ok 1 sample.mover\nok 2 sample.setter\nok 3 sample.parent\n'
	printed $'ok 4 sample.orphan\n# the case ended with exit status 3\nnot ok 5'
	printed $'# and says so\nnot ok 6 sample.last'
	[[ $(ps -o stat= -p "$(<"$KMOD_NS_MODULES/child")") != [^Z]* ]]
}

@test "a case that hangs or floods is ended, with all that it started" {
	scratch_cases <<-'END'
		# layer: tools
		case_hang()
		{
			sleep 1000 &
			echo $! >"$KMOD_NS_MODULES/pid"
			wait
		}
		case_flood()
		{
			yes
		}
		case_next()
		{
			:
		}
	END
	KMOD_NS_TIMEOUT=1 run timeout 1200 "$SCRATCH/kmod_ns.sh"
	[ "$status" -eq 1 ]
	printed $'killed after 2 seconds of silence\n'
	printed $'not ok 1 sample.hang\n'
	printed $'killed after 1000 lines\n'
	printed $'not ok 2 sample.flood\nok 3 sample.next\n'
	[[ $(ps -o stat= -p "$(<"$KMOD_NS_MODULES/pid")") != [^Z]* ]]
}

@test "a layer that must run and cannot is a failure" {
	scratch
	cd "$BATS_TEST_TMPDIR"
	# no kernel tree: nothing is built, nothing can be loaded
	run env KDIR= "$SCRATCH/kmod_ns.sh" loader
	[ "$status" -eq 4 ]
	[ "${lines[1]%% SKIP*}" = "1..0 #" ]
	KMOD_NS_REQUIRE=load run "$SCRATCH/kmod_ns.sh" loader
	[ "$status" -eq 1 ]
	printed "not run: the modules are not built"
	printed "not ok 1 loader.import"
}

# fake_machine(greeting, request, answer) - in KMOD_NS_MODLOAD, a modload that says so, and
#	knows that one request
fake_machine()
{
	scratch_cases <<-'END'
		# layer: load
		case_good()
		{
			:
		}
	END
	set -- "$1" "$2" "${3:+- $3\n}"
	export KMOD_NS_MODLOAD=$BATS_TEST_TMPDIR/modload
	cat >"$KMOD_NS_MODLOAD" <<-END
		#!/bin/bash
		echo "modload \$2 $1"
		while read -r id verb what; do
			case \$verb:\$what in
			:bye|bye:) exit ;;
			"$2") printf '%s OK %d\n$3' "\$id" $((${#3} ? ${#3} - 1 : 0)) ;;
			*) echo "\$id ENOENT 0" ;;
			esac
		done
	END
	chmod +x "$KMOD_NS_MODLOAD"
}

@test "a machine where nothing can be loaded is a skip with its reason" {
	local greeting request answer reason

	while IFS='|' read -r greeting request answer reason; do
		fake_machine "$greeting" "$request" "$answer"
		run "$SCRATCH/kmod_ns.sh"
		[ "$status" -eq 4 ]
		printed "1..0 # SKIP "
		printed "$reason"
		rm -r "$SCRATCH"
	done <<-END
		ENOSYS OK|||the kernel has no modules (CONFIG_MODULES=n)
		EPERM OK|||not permitted here (EPERM; a container?)
		EPERM OK|read:/proc/sys/kernel/modules_disabled|1|disabled until the next boot
		OK EPERM|||/dev/kmsg cannot be read
		OK OK|read:/sys/module/module/parameters/sig_enforce|Y|signed modules only
		OK OK|read:/sys/kernel/security/lockdown|none [integrity]|locked down
		OK OK 0.0.1|||the modules are built for
	END
}

@test "a module of ours that is there already is told, and left alone" {
	fake_machine "OK OK $(uname -r)" ours: test_ns_export
	run "$SCRATCH/kmod_ns.sh"
	[ "$status" -eq 4 ]
	printed "already loaded before the test began: test_ns_export"
}
