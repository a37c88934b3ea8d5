# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What a kernel's modules are built with: the compiler of its own suite, in a
# view of this machine whose /usr is the suite's. It takes neither root nor an
# installed cross compiler.

TOOLS=(make bash dash coreutils sed grep mawk findutils diffutils perl-base libc-bin
	coccinelle dwarves)

# make_toolchain(folder, suite, headers, machine) - write the kernel folder's toolchain,
#	a prefix of commands; none where this machine's compiler will do
make_toolchain()
{
	local suite=${2%-backports} version triplet='' root

	suite=${suite%:*}
	version=$(sed -n 's/^CC\b.*gcc-\([0-9]*\).*/\1/p' "$3/.kernelvariables")
	triplet=$(machine_triplet "$4")
	# headers with a vmlinux want pahole, as new as the kernel
	[[ $suite != "$(own_suite)" || $triplet || -e $3/vmlinux ]] || return 0
	if ! command -v bwrap >/dev/null; then
		echo "kmod_ns: bwrap is missing; make deps-matrix, or install bubblewrap" >&2
		return 1
	fi
	root=$(toolchain_root "$suite" "gcc-$version${triplet:+-$triplet}" "${2#*:}") || return 1
	cat >"$1/toolchain" <<-END
		#!/bin/sh
		exec bwrap --dev-bind / / --ro-bind '$root/usr' /usr -- "\$@"
	END
	chmod +x "$1/toolchain"
}

# machine_triplet(machine) - print what its compiler's name begins with, if it is not ours
machine_triplet()
{
	(
		TRIPLET=
		# shellcheck source=vm/machines/s390x.sh
		. "$KERNELS_DIR/../vm/machines/$1.sh"
		echo "$TRIPLET"
	)
}

# toolchain_root(suite, compiler, architecture) - print the folder with the suite's
#	/usr, made once: what its headers depend on, and the tools that make calls
toolchain_root()
{
	local root=$CACHE/roots/$1-$2 triplet version libc=libc6-dev
	local -a packages

	version=${2#gcc-}
	triplet=${version#"${version%%-*}"}
	[[ ! $triplet ]] || libc=libc6-dev-$3-cross
	mkdir -p "$CACHE/roots"
	(
		flock 9
		[[ ! -e $root ]] || exit 0
		echo "kmod_ns: downloading $2 and what else builds modules for $1" >&2
		apt_update "$1" || exit 1
		mapfile -t packages < <(apt_closure "$1" "$2" "$libc" "${TOOLS[@]}" \
			"linux-headers-$(dpkg --print-architecture)" | grep -vE '^linux-(headers|kbuild|compiler|base)')
		apt_fetch "$1" "$root.new" "${packages[@]}" || exit 1
		ln -sf mawk "$root.new/usr/bin/awk"
		ln -sf "${triplet#-}${triplet:+-}gcc-${version%%-*}" "$root.new/usr/bin/${triplet#-}${triplet:+-}gcc"
		mv "$root.new" "$root"
	) 9>"$root.lock" >&2 || return 1
	echo "$root"
}
