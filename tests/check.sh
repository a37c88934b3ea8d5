#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# check.sh - the gate: tests of the test, a stock kernel, and a UML pair
#
# With the word "all", what takes many minutes as well.

set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
echo "kmod_ns: making the kernels ready" >&2
for kernel in uml-6.1-refuse uml-6.1-allow ''; do
	kernels/get.sh "$kernel" >/dev/null || exit
done
tests=(tests)
[[ ${1-} != all ]] || tests+=(tests/slow)
bats --timing --print-output-on-failure "${tests[@]}" || exit
for kernel in '' uml-6.1-refuse uml-6.1-allow; do
	KERNEL=$kernel KMOD_NS_REQUIRE=build,tools,load KMOD_NS_STRICT=1 vm/run.sh || exit
done
