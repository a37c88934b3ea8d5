#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# deps.sh - install the distribution's packages that this project takes
#
# With the word matrix, also what other kernels than this machine's take.
# Asks for root's rights only if something is missing.

set -u

debian=(
	# modules, and UML kernels
	gcc make libc6-dev bc bison flex libelf-dev libssl-dev xz-utils cpio
	# nsaudit, with the libelf above
	pkg-config liblzma-dev libzstd-dev zlib1g-dev
	# what is tested, and what it is booted with
	kmod qemu-system-x86
	# tests of the test
	bats coccinelle shellcheck sparse hyperfine perl procps clang libclang-rt-dev
	mandoc zstd
)

matrix=(
	# other suites' compilers; other architectures' machines
	bubblewrap qemu-system-arm qemu-system-mips qemu-system-misc qemu-system-ppc opensbi
	# a UML kernel by clang
	clang lld llvm
	# the engine, the reports, and their tests
	parallel perl libxml-writer-perl
	libxml2-utils libtap-formatter-junit-perl openssh-server chromium
)
[[ ${1-} != matrix ]] || debian+=("${matrix[@]}")

# missing(packages...) - print those that are not installed
missing()
{
	comm -23 <(printf '%s\n' "$@" | sort) \
		<(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null |
			sed -n 's/^ii //p' | sort)
}

if ! command -v dpkg-query >/dev/null; then
	echo "kmod_ns: not a Debian; please install what it calls: ${debian[*]}" >&2
	exit 1
fi
mapfile -t packages < <(missing "${debian[@]}")
((${#packages[@]})) || exit 0
echo "kmod_ns: installing ${packages[*]}" >&2
root=()
((EUID == 0)) || root=(sudo)
"${root[@]}" apt-get -q update &&
	"${root[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get -q -y --no-install-recommends install "${packages[@]}"
