#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# check.sh - the gate: tests of the test, a stock kernel, and a UML pair
#
# With the word "all", what takes many minutes as well, alone: some of that
# measures times.

set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
kernels=(debian-"$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)-$(dpkg --print-architecture)"
	uml-6.1-refuse uml-6.1-allow)
echo "kmod_ns: making the kernels ready" >&2
for kernel in "${kernels[@]}"; do
	kernels/get.sh "$kernel" >/dev/null || exit
done
# SIGINT may have been ignored, as in a background job; some tests send it
env --default-signal=INT,HUP bats --jobs "$(nproc)" --timing --print-output-on-failure tests || exit
KMOD_NS_REQUIRE=build,tools,load KMOD_NS_STRICT=1 \
	parallel --will-cite --keep-order --jobs "$(nproc)" 'KERNEL={} vm/run.sh' ::: "${kernels[@]}" || exit
[[ ${1-} != all ]] || env --default-signal=INT,HUP bats --timing --print-output-on-failure tests/slow
