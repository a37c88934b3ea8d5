# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Loading and unloading, and what must be true afterwards. Nothing needs to be
# unloaded for tidiness: the runner does that after each case.

# The log's levels, as the kernel numbers them
readonly -A LOG_LEVEL=([err]=3 [warning]=4 [info]=6)

LOG=()		# what the kernel said to the last load: level, space, text
MODULE=		# whose load it was
LOG_SHOWN=	# set when a diagnostic has shown it

# show_log() - add the kernel's own words to a diagnostic, once
show_log()
{
	[[ $LOG_SHOWN ]] || ((${#LOG[@]} == 0)) || printf 'kernel: %s\n' "${LOG[@]#? }"
	LOG_SHOWN=1
}

# try_load(modload's options..., module, parameters...) - load it; STATUS and
#	LOG say how it went, MODULE is its name
try_load()
{
	local -a options=()

	while [[ $1 == -* ]]; do
		options+=("$1")
		if [[ $1 == -F ]]; then
			options+=("$2")
			shift
		fi
		shift
	done
	MODULE=$1
	ask "${options[@]}" load "$MODULE.ko" "${@:2}" || gone
	LOG=("${ANSWER[@]}")
	LOG_SHOWN=
}

# load(as try_load's) - a step on the way: without it the case ends
load()
{
	try_load "$@"
	[[ $STATUS == OK ]] && return
	show_log
	die "$MODULE: expected to be loaded, got $STATUS"
}

# loaded(as try_load's) - loading it must succeed
loaded()
{
	try_load "$@"
	[[ $STATUS == OK ]] && return
	show_log
	fail "$MODULE: expected to be loaded, got $STATUS"
}

# refused(errno, as try_load's) - loading it must fail, with that errno
refused()
{
	local outcome

	try_load "${@:2}"
	[[ $STATUS != "$1" ]] || return 0
	outcome="got $STATUS"
	[[ $STATUS != OK ]] || outcome="module was loaded"
	show_log
	fail "$MODULE: expected $1, $outcome"
}

# unload(module) - removing it must succeed
unload()
{
	ask unload "$1" || gone
	[[ $STATUS == OK ]] || fail "$1: expected to be unloaded, got $STATUS"
}

# kept(errno, module) - removing it must fail, with that errno
kept()
{
	ask unload "$2" || gone
	expect "$2: answer to unloading" "$1" "$STATUS"
}

# logged(level, text) - the last load made the kernel say so
logged()
{
	local line

	for line in "${LOG[@]}"; do
		[[ $line != "${LOG_LEVEL[$1]} "*"$2"* ]] || return 0
	done
	show_log
	fail "expected the kernel to log ($1): $2"
}

# not_logged(text) - the last load did not
not_logged()
{
	local line

	for line in "${LOG[@]}"; do
		[[ $line == *"$1"* ]] || continue
		show_log
		fail "expected the kernel not to log: $1"
		return
	done
}

# missing_import_logged(level, module, symbol, namespace) - the last load made the
#	kernel complain of it; the words are the same since v5.4
missing_import_logged()
{
	logged "$1" "$2: module uses symbol ($3) from namespace $4, but does not import it."
}

# references(module) - how many the module has, in REFERENCES; empty: not there
references()
{
	local line name count rest

	REFERENCES=
	read_file /proc/modules || die "/proc/modules cannot be read: $STATUS"
	for line in "${ANSWER[@]}"; do
		read -r name rest count rest <<<"$line"
		[[ $name != "$1" ]] || REFERENCES=$count
	done
}

# absent(module) - it must not be in /proc/modules
absent()
{
	references "$1"
	[[ ! $REFERENCES ]] || fail "$1: expected not to be in /proc/modules"
}

# present(module, count) - it must be in /proc/modules, with so many references
present()
{
	references "$1"
	expect "$1: references" "$2" "$REFERENCES"
}

# take_names() - in the array LOADED: the modules that modload's answer names
take_names()
{
	local line

	LOADED=()
	for line in "${ANSWER[@]}"; do
		[[ $line != '- '* ]] || LOADED+=("${line#- }")
	done
}

# our_modules() - in the array LOADED: those of ours that are loaded, newest first
our_modules()
{
	ask ours || gone
	take_names
}

# unload_all() - unload what is left of ours, importers before exporters
#	LOADED - what would not go
#	Returns 1 if something would not, EXIT_GONE if the machine does not answer.
unload_all()
{
	ask clear || return "$EXIT_GONE"
	take_names
	[[ $STATUS == OK ]] && ((${#LOADED[@]} == 0))
}
