# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The process that cases run in: what a case does to it must not reach the runner, nor
# another case.

readonly MAX_LINES=1000	# of a case's output; beyond that it has run wild
SOURCED=		# the component whose cases were read last
CASE_PID=		# the process, while there is one
CASE_MARK=$RANDOM$RANDOM	# stands in front of its word on a case

# source_cases(case) - read its component's file, unless that was the last one read
source_cases()
{
	[[ $SOURCED != "${1%%.*}" ]] || return 0
	SOURCED=${1%%.*}
	# shellcheck source=/dev/null
	. "$KMOD_NS_DIR/cases/$SOURCED.sh"
}

# process_state() - in STATE, what a case may change in its process and must not leave
#	to the next one
process_state()
{
	{ umask; trap -p; jobs -p; printf '\0'; } >&"$STATE_PIPE"
	IFS= read -r -d '' -u "$STATE_PIPE" STATE
	STATE+=" $PWD $SHELLOPTS $BASHOPTS ${IFS-unset} ${PATH-unset}"
}

# serve_cases() - run the cases whose names come in; never returns
#	A process for each costs more than most cases of the load layer do. So they
#	share one until one of them fails to return, or leaves it other than it was.
#	After each that returns it prints CASE_MARK, the verdict, and whether it ends.
serve_cases()
{
	local case before ends=

	exec {STATE_PIPE}<>"$KMOD_NS_TMP/state"
	trap - EXIT INT TERM HUP	# the runner's; they do nothing here but be shown
	REST_LIMIT=()
	process_state
	before=$STATE
	while [[ ! $ends ]] && read -r -u "$NEXT_CASE" case; do
		CASE_FAILED=0
		source_cases "$case"
		"case_${case#*.}"
		process_state
		[[ $STATE == "$before" && ${LAYER[$SOURCED]} == load ]] || ends=ends
		echo "$CASE_MARK $CASE_FAILED $ends"
	done
	exit
}

# begin_case(name) - start it in the background, with a process group of its own
#	CASE_PID - the process that runs it, which leads the group
#	CASE_OUT, NEXT_CASE - descriptors, what it prints and what to run next
begin_case()
{
	local both out

	if [[ ! $CASE_PID ]]; then
		source_cases "$1"
		exec {NEXT_CASE}<>"$KMOD_NS_TMP/next"
		# All ends at once: what the last process left, though killed, may hold
		# the writing end a while; to wait for a writer could be over too early.
		exec {both}<>"$KMOD_NS_TMP/out"
		exec {CASE_OUT}<"$KMOD_NS_TMP/out" {out}>"$KMOD_NS_TMP/out" {both}<&-
		set -m
		(
			set +m
			# its end, too, is ours: if we are killed there is nothing more to read
			exec {NEXT_CASE}>&- {NEXT_CASE}<"$KMOD_NS_TMP/next"
			serve_cases
		) {ALIVE}>&- {CASE_OUT}<&- >&"$out" {out}>&- 2>&1 </dev/null &
		CASE_PID=$!
		set +m
		exec {out}>&-
	fi
	echo "$1" >&"$NEXT_CASE"
}

# end_cases() - wait for the process that runs them to end, and end what it may have
#	left behind
#	Returns its exit status.
end_cases()
{
	local status=0

	exec {CASE_OUT}<&- {NEXT_CASE}<&-
	wait "$CASE_PID" || status=$?
	kill -KILL -- "-$CASE_PID"
	CASE_PID=
	return "$status"
} 2>/dev/null	# bash would tell of each child that was killed

# kill_cases() - end that process now, if there is one
kill_cases()
{
	[[ $CASE_PID ]] || return 0
	kill -KILL -- "-$CASE_PID"
	end_cases
} 2>/dev/null

# watch_case() - collect its output in OUTPUT until it ends, however it does
#	Returns its exit status; 1 for one that hung or flooded.
watch_case()
{
	local line ends status=0 limit=$((KMOD_NS_TIMEOUT * 2))

	OUTPUT=()
	while IFS= read -r -t "$limit" -u "$CASE_OUT" line || ! status=$?; do
		if [[ $line == *"$CASE_MARK "[01]' '* ]]; then
			status=${line##*"$CASE_MARK "}
			ends=${status#? } status=${status%% *}
			[[ $line == "$CASE_MARK "* ]] || OUTPUT+=("${line%"$CASE_MARK "*}")
			[[ ! $ends ]] || kill_cases
			return "$status"
		fi
		OUTPUT+=("$line")
		((${#OUTPUT[@]} < MAX_LINES)) && continue
		OUTPUT+=("killed after $MAX_LINES lines")
		status=255
		break
	done
	if ((status == 1)); then	# the end of what it prints
		end_cases
		return
	fi
	((status == 255)) || OUTPUT+=("killed after $limit seconds of silence")
	kill_cases
	return 1
}
