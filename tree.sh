#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# tree.sh TREE - make this a selftest of a kernel tree
#
# Copies what belongs there to tools/testing/selftests/kmod_ns, in place of what
# is there, and adds the target. Once or often is the same.

set -u
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
files=(.gitignore Kbuild Makefile README config settings kmod_ns.sh test_ns*.[ch]
	cases/*.sh lib/*.sh modules/*.[chS] tools/*)
selftests=${1-}/tools/testing/selftests

if [[ ! ${1-} || ! -e $selftests/lib.mk ]]; then
	echo "kmod_ns: KTREE=${1-}: not a kernel tree; name the folder of its sources" >&2
	exit 1
fi
selftests=$(realpath "$selftests")
if [[ -e $selftests/kmod_ns/.git ]]; then
	echo "kmod_ns: KTREE=$1: $selftests/kmod_ns is a clone of its own; move it away" >&2
	exit 1
fi

# add_target() - in its place, whatever the order of the lines behind it
add_target()
{
	! grep -qx 'TARGETS += kmod_ns' "$selftests/Makefile" || return 0
	cp -p "$selftests/Makefile" "$new" &&
		LC_ALL=C awk '
			!done && $1 == "TARGETS" && $3 > "kmod_ns" { print "TARGETS += kmod_ns"; done = 1 }
			{ print }' "$selftests/Makefile" >"$new/Makefile" &&
		mv "$new/Makefile" "$selftests/Makefile"
}

new=$(mktemp -d "$selftests/kmod_ns.XXXXXX") || exit 1
trap 'rm -rf "$new"' EXIT
chmod 755 "$new" &&
	add_target &&
	cp --parents -t "$new" "${files[@]}" &&
	rm -rf "$selftests/kmod_ns" &&
	mv "$new" "$selftests/kmod_ns"
