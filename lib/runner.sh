# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Finds the cases, has each run (lib/process.sh), and its verdict written down.

readonly MAX_SHOWN=50	# lines of a case's output, in a diagnostic
declare -A LAYER=()	# component -> build, tools or load
declare -A WANTS_KMOD=()	# components whose cases run modprobe, or have the kernel do so
SELECTED=()		# component.case, in the order in which they run
MACHINE_GONE=		# set when the machine under test no longer answers

# check_layers(where, list) - returns 1, with a line on stderr, for a layer we do not have
check_layers()
{
	local layer

	for layer in ${2//,/ }; do
		[[ $layer == build || $layer == tools || $layer == load ]] && continue
		echo "kmod_ns: $1: no layer '$layer'; there are build, tools and load" >&2
		return 1
	done
}

# find_cases(layer) - add to FOUND component.case for each case of that layer, and
#	learn which components want kmod
find_cases()
{
	local file component line
	local -a lines

	for file in "$KMOD_NS_DIR"/cases/*.sh; do
		component=${file##*/}
		component=${component%.sh}
		mapfile -t lines <"$file"
		for line in "${lines[@]}"; do
			if [[ $line == '# layer: '* ]]; then
				LAYER[$component]=${line#*: }
			elif [[ $line == case_*'()' ]]; then
				[[ ${LAYER[$component]-} == "$1" ]] || continue
				line=${line#case_}
				FOUND+=("$component.${line%'()'}")
			elif [[ $line != '#'* && $line == *@(run_modprobe|autoload)* ]]; then
				WANTS_KMOD[$component]=1
			fi
		done
	done
}

# matches(name, patterns...) - does one of them mean this case?
matches()
{
	local name=$1 pattern

	shift
	(($#)) || return 0
	for pattern; do
		# shellcheck disable=SC2053 # patterns are globs
		[[ $name == $pattern || ${name%%.*} == $pattern || ${name#*.} == $pattern ]] &&
			return 0
	done
	return 1
}

# select_cases(patterns...) - fill SELECTED
#	Returns 1, with a line on stderr, for a pattern that means nothing.
select_cases()
{
	local layer name pattern
	local -a FOUND=()

	for layer in build tools load; do
		find_cases "$layer"
	done
	for pattern; do
		for name in "${FOUND[@]}"; do
			matches "$name" "$pattern" && continue 2
		done
		echo "kmod_ns: no case matches '$pattern'; kmod_ns.sh -l lists them" >&2
		return 1
	done
	for name in "${FOUND[@]}"; do
		[[ ,$LAYERS, == *,"${LAYER[${name%%.*}]}",* ]] && matches "$name" "$@" &&
			SELECTED+=("$name")
	done
	[[ ! $REVERSE ]] || mapfile -t SELECTED < <(printf '%s\n' "${SELECTED[@]}" | tac)
}

# list_cases() - what is selected, and its layer
list_cases()
{
	local name

	for name in "${SELECTED[@]}"; do
		echo "$name ${LAYER[${name%%.*}]}"
	done
}

# console_tail() - what the console calls the end, and its last lines, for a diagnostic
console_tail()
{
	local console=$KMOD_NS_TMP/console

	ktap_diagnostic "the console's last lines${KMOD_NS_CONSOLE:+ (all: $KMOD_NS_CONSOLE)}:"
	{
		head -n -15 "$console" | grep -aE 'Kernel panic|BUG: |Oops|Unable to handle' |
			head -n 3
		tail -n 15 "$console"
	} | tr -cd '[:print:]\n' | sed 's/^/#   /'
}

# cannot_run(name, layer) - report a case that cannot even begin
#	Returns 1 for one that can.
cannot_run()
{
	local reason=${LAYER_REASON[$2]-}

	if [[ $2 == load && $MACHINE_GONE ]]; then
		reason="the machine under test is gone"
	elif [[ ! $reason ]]; then
		return 1
	elif ! required "$2"; then
		ktap_result "$1" skip "$reason"
		return 0
	fi
	ktap_diagnostic "not run: $reason"
	ktap_result "$1" fail
}

# report_defect(name, status, reason) - report a case that a known defect must make fail
#	Only status 1 is that; a pass is a failure where KMOD_NS_STRICT is set,
#	and good news elsewhere: somebody has the fix.
report_defect()
{
	case $2 in
	1)	[[ ! $VERBOSE ]] || ktap_diagnostic "${OUTPUT[@]}"
		ktap_result "$1" xfail "$3"
		;;
	0)	ktap_diagnostic "was expected to fail: $3"
		ktap_result "$1" "$([[ ${KMOD_NS_STRICT-} ]] && echo fail || echo xpass)"
		;;
	*)	ktap_diagnostic "${OUTPUT[@]}" "the case ended with exit status $2"
		ktap_result "$1" fail
		;;
	esac
}

# join_guest() - run where the guest does, if that is one processor
join_guest()
{
	[[ ${KMOD_NS_PROCESSOR-} ]] || return 0
	taskset -cp "$KMOD_NS_PROCESSOR" "$$" >/dev/null
	unset KMOD_NS_PROCESSOR
}

# run_case(case, round) - run it and report it; later rounds have a number in their names
run_case()
{
	local name=$1 case=$1 layer=${LAYER[${1%%.*}]} status=0 verdict=pass

	(($2 == 1)) || name+=.$2
	cannot_run "$name" "$layer" && return
	[[ ! -s $KMOD_NS_TMP/reason ]] || : >"$KMOD_NS_TMP/reason"
	[[ $layer != load ]] || join_guest
	begin_case "$case"
	watch_case || status=$?
	[[ $layer != load || $status == "$EXIT_GONE" ]] || tidy_up || status=$?
	if ((status == EXIT_SKIP)) && [[ -s $KMOD_NS_TMP/reason ]]; then
		ktap_result "$name" skip "$(<"$KMOD_NS_TMP/reason")"
		return
	fi
	LAYER_RAN["$layer"]=1
	if known_defect "$case"; then
		report_defect "$name" "$status" "$REPLY"
		return
	fi
	((status == 0)) || verdict=fail
	if ((status)) || [[ $VERBOSE ]]; then
		((${#OUTPUT[@]} <= MAX_SHOWN)) ||
			OUTPUT=("${OUTPUT[@]::MAX_SHOWN}" "(and more)" "${OUTPUT[-1]}")
		((${#OUTPUT[@]} == 0)) || ktap_diagnostic "${OUTPUT[@]}"
	fi
	if ((status == EXIT_GONE)); then
		MACHINE_GONE=1
		ktap_diagnostic "the machine under test stopped answering during $name"
		console_tail
	elif ((status > 1)); then
		ktap_diagnostic "the case ended with exit status $status"
	fi
	ktap_result "$name" $verdict
}

# tidy_up() - unload what the case has left
#	Returns 1, and adds to OUTPUT, if something stays; EXIT_GONE as unload_all does.
tidy_up()
{
	local status=0

	end_autoload
	unload_all || status=$?
	((status != 1)) || OUTPUT+=("cannot be unloaded: ${LOADED[*]}")
	return "$status"
}

# interrupted(signal) - leave nothing behind, and die of the signal
interrupted()
{
	trap - "$1" EXIT
	[[ ! $CASE_PID ]] || kill -KILL -- "-$CASE_PID" 2>/dev/null
	clean_up
	kill -s "$1" "$$"
}

# clean_up() - for every ending: no module, no guest, no temporary file
clean_up()
{
	end_autoload
	if [[ $MODLOAD_PID && $MODLOAD_CAN_LOAD == OK && ! ${KMOD_NS_MODLOAD-} ]]; then
		unload_all || echo "kmod_ns: cannot be unloaded: ${LOADED[*]}" >&2
	fi
	modload_kill
	[[ ! ${KMOD_NS_CONSOLE-} ]] || cp "$KMOD_NS_TMP/console" "$KMOD_NS_CONSOLE" 2>/dev/null
	rm -rf "$KMOD_NS_TMP"
}

# run_cases() - run what is selected; exit status as kmod_ns.sh's
run_cases()
{
	local name round idle begun status=0 result=0

	if ((${#SELECTED[@]} == 0)); then
		echo "KTAP version 1"
		echo "1..0 # SKIP no case selected"
		exit "$EXIT_SKIP"
	fi
	KMOD_NS_TMP=$(mktemp -d "${TMPDIR:-/tmp}/kmod_ns.XXXXXX") || exit 1
	export KMOD_NS_TMP
	mkfifo "$KMOD_NS_TMP"/{next,out,state,alive} || exit 1
	# writable for as long as we live, see modload_start(); also readable, so
	# that nobody waits for a reader
	exec {ALIVE}<>"$KMOD_NS_TMP/alive"
	trap clean_up EXIT
	trap 'interrupted INT' INT
	trap 'interrupted TERM' TERM
	trap 'interrupted HUP' HUP
	trap '' PIPE

	prepare_layers
	if ! anything_can_run; then
		echo "KTAP version 1"
		echo "1..0 # SKIP ${LAYER_REASON[${LAYER[${SELECTED[0]%%.*}]}]}"
		exit "$EXIT_SKIP"
	fi
	ktap_begin $((${#SELECTED[@]} * TIMES))
	describe_run
	for ((round = 1; round <= TIMES; round++)); do
		for name in "${SELECTED[@]}"; do
			begun=${EPOCHREALTIME/[.,]/}
			run_case "$name" "$round"
			[[ ${LAYER[${name%%.*}]} != load ]] ||
				((LOAD_TIME += ${EPOCHREALTIME/[.,]/} - begun))
		done
	done
	begun=${EPOCHREALTIME/[.,]/}
	kill_cases
	if ! modload_stop && [[ ! $MACHINE_GONE ]]; then
		ktap_diagnostic "the machine under test did not end well"
		console_tail
		status=1
	fi
	if ((LOAD_TIME)); then
		((LOAD_TIME += ${EPOCHREALTIME/[.,]/} - begun))
		ktap_diagnostic "load layer: $((LOAD_TIME / 1000)) ms"
	fi
	idle=$(idle_layers)
	if [[ $idle ]]; then
		ktap_diagnostic "KMOD_NS_REQUIRE, and had no case that ran: ${idle//$'\n'/, }"
		status=1
	fi
	ktap_end || result=$?
	exit $((status ? status : result))
}
