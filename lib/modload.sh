# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The one process that touches the kernel under test: modload, on this machine
# or, where KMOD_NS_MODLOAD names a program that starts it there, in a guest.

MODLOAD_PID=		# set while it runs
MODLOAD_CAN_LOAD=	# OK, or why modules cannot be loaded: ENOSYS, EPERM
MODLOAD_CAN_LOG=	# OK, or why the log cannot be read
ASKED=0			# requests so far
# seconds without an answer after which the machine is taken for hung; vm/run.sh
# knows how fast a guest is
: "${KMOD_NS_TIMEOUT:=120}"
: "${KMOD_NS_ANSWER_TIMEOUT:=$KMOD_NS_TIMEOUT}"
# read's options for the rest of an answer that has begun. With -t bash makes several
# system calls for each byte, more than a guest takes for most answers; so a case's
# process does without, for the runner watches that.
REST_LIMIT=(-t "$KMOD_NS_ANSWER_TIMEOUT")

# modload_start(program, folder) - start it and wait until it is there
#	program - modload, or what brings one up
#	folder - where the .ko files are
#	Returns 1 if it does not come up.
modload_start()
{
	local nonce=$RANDOM$RANDOM$RANDOM line out in

	# In a process group of its own: a Ctrl-C is for us to handle, and UML
	# is many processes. The shell in between takes it on itself to tell,
	# on the console, that it was killed; and to end a guest whose test was
	# killed without a chance to do so.
	coproc {
		exec {ALIVE}>&- 2>"$KMOD_NS_TMP/console"
		cd "$2" || exit
		trap 'kill -KILL -- "-$guest"' TERM
		set -m
		"$1" serve "$nonce" <&0 &
		guest=$!
		(read -r <"$KMOD_NS_TMP/alive"; rm -rf "$KMOD_NS_TMP"; kill -KILL -- "-$guest") &
		wait "$guest"
		status=$?
		kill -KILL -- "-$!"
		# the guest may have ended before the watcher was done
		read -r stat </proc/self/stat
		[[ ${stat##*) } == ?" $$ "* ]] || rm -rf "$KMOD_NS_TMP"
		exit "$status"
	}
	MODLOAD_PID=$COPROC_PID
	out=${COPROC[0]} in=${COPROC[1]}
	# subshells inherit only what is not the coprocess's own
	exec {MODLOAD_OUT}<&"$out" {MODLOAD_IN}>&"$in" {out}<&- {in}>&-
	# a guest's firmware or kernel may have talked before
	while modload_line line; do
		if [[ $line == *"modload $nonce "* ]]; then
			read -r MODLOAD_CAN_LOAD MODLOAD_CAN_LOG KERNEL_RELEASE \
				<<<"${line##*"$nonce "}"
			return 0
		fi
	done
	return 1
}

# modload_line(variable) - next line of an answer, or 1 if none came in time
modload_line()
{
	IFS= read -r -t "$KMOD_NS_ANSWER_TIMEOUT" -u "$MODLOAD_OUT" "$1"
}

# ask(word...) - have it done, see tools/modload.h
#	STATUS - the errno's name, OK for none
#	ANSWER - the lines: log records, or a file's
#	Returns 1 if no answer came: the machine is gone.
ask()
{
	local id=$BASHPID.$((++ASKED)) name= first= size words
	local limit=$KMOD_NS_ANSWER_TIMEOUT
	local deadline=$((SECONDS + limit))

	printf -v words '\t%s' "$@"
	printf '%s%s\n' "$id" "$words" >&"$MODLOAD_IN" 2>/dev/null || return 1
	# somebody who was killed may have left an answer unread
	until [[ $first$name == "$id" ]]; do
		((SECONDS <= deadline)) || return 1
		read -r -t "$limit" -u "$MODLOAD_OUT" -N 1 first || return 1
		[[ $first != $'\n' ]] || continue
		IFS=' ' read -r "${REST_LIMIT[@]}" -u "$MODLOAD_OUT" name STATUS size || return 1
	done
	# not a word that arithmetic would evaluate, nor what no answer has
	[[ $size && $size != *[!0-9]* && ${#size} -lt 9 ]] || return 1
	ANSWER=()
	((size == 0)) || read_answer "$size"
}

# read_answer(size) - fill ANSWER with the lines of so many bytes
#	In one piece: by the line, bash reads byte by byte.
#	Returns 1 if they do not come.
read_answer()
{
	local body IFS=$'\n' -

	IFS= read -r "${REST_LIMIT[@]}" -u "$MODLOAD_OUT" -N "$1" body || return 1
	set -f
	# shellcheck disable=SC2206 # to be split
	ANSWER=($body)
}

# read_file(path) - contents of a file over there, in the array ANSWER
#	Returns 1 if it cannot be read.
read_file()
{
	ask read "$1" || gone
	ANSWER=("${ANSWER[@]#- }")
	[[ $STATUS == OK ]]
}

# modload_stop() - end it, and the guest if there is one
#	Returns 1 if it did not end well by itself.
modload_stop()
{
	local pid=$MODLOAD_PID status=2 deadline=$((SECONDS + KMOD_NS_ANSWER_TIMEOUT))

	[[ $pid ]] || return 0
	MODLOAD_PID=
	printf 'end\tbye\n' >&"$MODLOAD_IN" 2>/dev/null
	exec {MODLOAD_IN}>&-
	# its output ends with it, unless it hangs or runs wild
	while ((SECONDS <= deadline)) && { modload_line REPLY || ! status=$?; }; do :; done
	((status == 1)) || kill "$pid"
	exec {MODLOAD_OUT}<&-
	wait "$pid"
}

# modload_kill() - end it at once
modload_kill()
{
	[[ $MODLOAD_PID ]] || return 0
	kill "$MODLOAD_PID" 2>/dev/null
	wait "$MODLOAD_PID" 2>/dev/null
	MODLOAD_PID=
}
