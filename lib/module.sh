# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Loading and unloading, and what must be true afterwards. Nothing needs to be
# unloaded for tidiness: the runner does that after each case.

# The log's levels, as the kernel numbers them
readonly -A LOG_LEVEL=([err]=3 [warning]=4 [info]=6)

# log_lines() - what the kernel said to the last request, for a diagnostic
log_lines()
{
	local line

	for line in "${LOG[@]}"; do
		echo "kernel: ${line#? }"
	done
}

# try_load(module, parameters...) - load it; STATUS and LOG say how it went
try_load()
{
	ask load "$1.ko" "${@:2}" || gone
	LOG=("${ANSWER[@]}")
}

# load(module, parameters...) - a step on the way: without it the case ends
load()
{
	try_load "$@"
	[[ $STATUS == OK ]] || die "$1: expected to be loaded, got $STATUS" "$(log_lines)"
}

# loaded(module, parameters...) - loading it must succeed
loaded()
{
	try_load "$@"
	[[ $STATUS == OK ]] || fail "$1: expected to be loaded, got $STATUS" "$(log_lines)"
}

# refused(errno, module, parameters...) - loading it must fail, with that errno
refused()
{
	try_load "${@:2}"
	case $STATUS in
	"$1")	;;
	OK)	fail "$2: expected $1, module was loaded" ;;
	*)	fail "$2: expected $1, got $STATUS" "$(log_lines)" ;;
	esac
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
	case $STATUS in
	"$1")	;;
	OK)	fail "$2: expected $1, module was unloaded" ;;
	*)	fail "$2: expected $1, got $STATUS" ;;
	esac
}

# logged(level, text) - the last load made the kernel say so
logged()
{
	local line

	for line in "${LOG[@]}"; do
		[[ $line != "${LOG_LEVEL[$1]} "*"$2"* ]] || return 0
	done
	fail "expected the kernel to log ($1): $2" "$(log_lines)"
}

# not_logged(text) - the last load did not
not_logged()
{
	local line

	for line in "${LOG[@]}"; do
		[[ $line != *"$1"* ]] || fail "expected nothing of the kind: $1" "$(log_lines)"
	done
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

# our_modules() - in the array LOADED: those of the folder that are loaded
our_modules()
{
	local file name
	local -A ours=()

	LOADED=()
	for file in "$KMOD_NS_MODULES"/*.ko; do
		name=${file##*/}
		name=${name%.ko}
		ours[${name//-/_}]=1
	done
	read_file /proc/modules || return 0
	for name in "${ANSWER[@]%% *}"; do
		[[ ! ${ours[$name]-} ]] || LOADED+=("$name")
	done
}

# unload_all() - unload what is left of ours, importers before exporters
#	LOADED - what would not go
#	Returns 1 if something would not.
unload_all()
{
	local name before=-1

	our_modules
	until ((${#LOADED[@]} == 0 || ${#LOADED[@]} == before)); do
		before=${#LOADED[@]}
		for name in "${LOADED[@]}"; do
			ask unload "$name" || return 1
		done
		our_modules
	done
	((${#LOADED[@]} == 0))
}
