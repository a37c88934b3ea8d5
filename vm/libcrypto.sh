#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# libcrypto.sh MODPROBE FILE - what stands in a guest for the libcrypto of that modprobe
#
# modprobe is linked with it to show signatures, which only modinfo does. Its
# 17,000 relocations cost a guest without hardware help as much as all the rest
# that modprobe does, at each start. So there is one that has the functions that
# modprobe names, and each of them ends the process. Exit status: 1 if it
# cannot be built.

set -eu -o pipefail
work=$(mktemp -d "${TMPDIR:-/tmp}/kmod_ns.XXXXXX")
trap 'rm -rf "$work"' EXIT
nm -D --undefined-only "$1" | awk -F '[ @]+' -v file="$work/versions" '
	/@OPENSSL_/ {
		print "void " $3 "(void) { __builtin_trap(); }"
		names[$4] = names[$4] $3 "; "
	}
	END {
		print "kmod_ns { };" >file	# it must not be empty
		for (version in names)
			print version " { " names[version] "};" >file
	}' >"$work/libcrypto.c"
gcc -shared -nostdlib -fPIC -Wl,--version-script="$work/versions" \
	-o "$work/libcrypto" "$work/libcrypto.c"
mv "$work/libcrypto" "$2"
