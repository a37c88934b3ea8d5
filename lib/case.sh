# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What every case is written with. A case runs in a process that it may end (see
# serve_cases() in lib/process.sh); what it prints is shown only if it fails.

CASE_FAILED=0	# a case goes on after a failed check
readonly EXIT_SKIP=4 EXIT_GONE=9

# fail(text...) - the check failed; a line for each text
fail()
{
	printf '%s\n' "$@"
	CASE_FAILED=1
}

# die(text...) - the check failed and nothing further can be said
die()
{
	fail "$@"
	exit 1
}

# skip(reason) - the case does not apply here
skip()
{
	echo "$1" >"$KMOD_NS_TMP/reason"
	exit "$EXIT_SKIP"
}

# gone() - the machine under test no longer answers
gone()
{
	exit "$EXIT_GONE"
}

# expect(what, expected, got) - two texts are the same
expect()
{
	[[ $2 == "$3" ]] || fail "$1: expected $2, got ${3:-nothing}"
}

# require_command(name...) - skip where a program is missing
require_command()
{
	local name

	for name; do
		command -v "$name" >/dev/null || skip "$name is not installed"
	done
}
