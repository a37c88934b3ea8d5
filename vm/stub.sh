#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# stub.sh MODPROBE FILE LIBRARIES - what stands in a guest for libraries of that modprobe
#
# modprobe is linked with libcrypto to show signatures, which only modinfo does,
# and with what decompresses modules. To a guest without hardware help their
# thousands of relocations, and their mappings, cost more than all the rest that
# modprobe does, at each start. So there is one library that has the functions
# that modprobe names, and each of them ends the process.
#	LIBRARIES - "crypto" for libcrypto alone, "all" for the others as well
# Exit status: 1 if it cannot be built.

set -eu -o pipefail
work=$(mktemp -d "${TMPDIR:-/tmp}/kmod_ns.XXXXXX")
trap 'rm -rf "$work"' EXIT
nm -D --undefined-only "$1" | awk -v file="$work/versions" -v libraries="$3" '
	$1 != "U" || $2 ~ /@GLIBC_/ || (libraries == "crypto" && $2 !~ /@OPENSSL_/) { next }
	{
		split($2, symbol, /@+/)
		print "void " symbol[1] "(void) { __builtin_trap(); }"
		if (symbol[2])
			names[symbol[2]] = names[symbol[2]] symbol[1] "; "
	}
	END {
		print "kmod_ns { };" >file	# it must not be empty
		for (version in names)
			print version " { " names[version] "};" >file
	}' >"$work/stub.c"
gcc -shared -nostdlib -fPIC -Wl,-z,noseparate-code,-z,norelro \
	-Wl,--version-script="$work/versions" -o "$work/stub" "$work/stub.c"
mv "$work/stub" "$2"
