#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# deps.sh - install the distribution's packages that this project takes
#
# With the word matrix, also what other kernels than this machine's take, with
# the word slow, what make check-all and the mutants of kmod do. Asks for root's
# rights only if something is missing. Knows Debian and Ubuntu; and Fedora and
# Arch, by the names that their packages have, which was never run.

set -u

debian=(
	# modules, and UML kernels
	gcc make libc6-dev bc bison flex libelf-dev libssl-dev xz-utils cpio
	# nsaudit, with the libelf above
	pkg-config liblzma-dev libzstd-dev zlib1g-dev
	# what is tested, what reads the kernel's own types, and what it is booted with
	kmod pahole qemu-system-x86
	# tests of the test
	bats coccinelle shellcheck sparse hyperfine perl procps clang libclang-rt-dev
	mandoc zstd python3 rsync parallel libxml-writer-perl libxml2-utils
)
# glibc-static: init and modload are static
fedora=(
	gcc make glibc-static bc bison flex elfutils-libelf-devel openssl-devel xz cpio
	pkgconf xz-devel libzstd-devel zlib-devel
	kmod dwarves qemu-system-x86-core
	bats coccinelle ShellCheck sparse hyperfine perl procps-ng clang compiler-rt
	mandoc zstd python3 rsync parallel perl-XML-Writer libxml2
)
# without coccinelle, which is in the AUR only: the nsdeps cases skip
arch=(
	gcc make bc bison flex libelf openssl xz cpio
	pkgconf xz zstd zlib
	kmod pahole qemu-system-x86
	bats shellcheck sparse hyperfine perl procps-ng clang compiler-rt
	mandoc zstd python rsync parallel perl-xml-writer libxml2
)

matrix=(
	# other suites' compilers; other architectures' machines
	bubblewrap qemu-system-arm qemu-system-mips qemu-system-misc qemu-system-ppc opensbi
	# a UML kernel by clang
	clang lld llvm
	# the engine and the reports
	parallel perl libxml-writer-perl rsync
)
slow=(
	# guests with a distribution in them, CI recipes
	mmdebstrap python3-yaml
	# the matrix's page in a browser, its rows by ssh
	chromium openssh-client openssh-server
	# other compilers
	gcc-aarch64-linux-gnu libc6-dev-arm64-cross clang lld llvm
	# kmod's source, for its mutants
	meson ninja-build
)
case ${1-} in
matrix)	debian+=("${matrix[@]}") ;;
slow)	debian+=("${slow[@]}") ;;
esac

# installed(package) - a Debian package that was removed is known, too
installed()
{
	[[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$1") == ii* ]]
}

# what installs, what tells whether a package is there, which are wanted
if command -v apt-get >/dev/null; then
	install=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install)
	query=(installed)
	wanted=("${debian[@]}")
elif command -v dnf >/dev/null; then
	install=(dnf -y install)
	query=(rpm -q)
	wanted=("${fedora[@]}")
elif command -v pacman >/dev/null; then
	install=(pacman -S --needed --noconfirm)
	query=(pacman -Q)
	wanted=("${arch[@]}")
else
	echo "kmod_ns: no apt-get, dnf or pacman; please install what Debian calls: ${debian[*]}" >&2
	exit 1
fi
packages=()
for package in "${wanted[@]}"; do
	"${query[@]}" "$package" >/dev/null 2>&1 || packages+=("$package")
done
((${#packages[@]})) || exit 0
echo "kmod_ns: installing ${packages[*]}" >&2
root=()
((EUID == 0)) || root=(sudo)
[[ ${install[*]} != *apt-get* ]] || "${root[@]}" apt-get -q update || exit
"${root[@]}" "${install[@]}" "${packages[@]}"
