# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A distribution's stock kernel: its image and its headers, unpacked.

# get_debian(folder, suite, flavour, machine) - make the kernel folder
get_debian()
{
	rm -rf "$1.partial"
	if ! make_debian "$1.partial" "$@"; then
		rm -rf "$1.partial"
		return 1
	fi
	rm -rf "$1"
	mv "$1.partial" "$1"
}

# make_debian(partial, folder, suite, flavour, machine) - make it in partial, for folder
make_debian()
{
	local partial=$1 folder=$2 suite=$3 headers release kmod
	local -a packages

	echo "kmod_ns: downloading linux-image-$4 and linux-headers-$4 of $suite" >&2
	apt_update "$suite" || return 1
	mapfile -t packages < <(debian_packages "$suite" "$4")
	if ((${#packages[@]} == 0)); then
		echo "kmod_ns: $suite has no linux-image-$4 and linux-headers-$4" >&2
		return 1
	fi
	unpack_debian "$partial" "$suite" "${packages[@]}" || return 1
	headers=$(echo "$partial"/usr/src/linux-headers-*"-${4##*-}")
	release=${headers##*/linux-headers-}
	# The headers were made to be unpacked at the root.
	sed -i "s,\(include\|KBUILD_OUTPUT *:\?=\) */usr,\1 $folder/usr," "$headers/Makefile"
	ln -sfn "usr/src/linux-headers-$release" "$partial/build"
	ln -sfn "usr/lib/modules/$release" "$partial/modules"
	ln -sfn "$(debian_file "$partial" "$release" config)" "$partial/config"
	# vmlinux where no boot loader unpacks it
	ln -sfn "$(debian_file "$partial" "$release" vmlinuz vmlinux)" "$partial/image"
	depmod -b "$partial" "$release" || return 1
	make_toolchain "$partial" "$suite" "$headers" "$5" || return 1
	if [[ $suite == *:* ]]; then
		kmod=$(fetch_kmod "$suite") || return 1
		ln -sfn "$kmod" "$partial/kmod"
	fi
	printf '%s\n' "${packages[@]}" >"$partial/packages"
	echo "$5" >"$partial/machine"
}

# debian_packages(suite, flavour) - print what the image and the headers consist of,
#	as name=version
#	flavour - a metapackage's; or a pattern, of which the newest is meant, for
#	releases that no metapackage leads to any longer; the metapackages
#	themselves, in which there is nothing, need not be on the mirror
debian_packages()
{
	local flavour=$2 empty=$2

	[[ $flavour != *'*'* ]] || flavour=$(newest_flavour "$@") empty=
	apt_closure "$1" "linux-image-$flavour" "linux-headers-$flavour" |
		grep '^linux-' | grep -vE "^linux-(base=|compiler|libc-dev|config|(image|headers)-$empty=)"
}

# newest_flavour(suite, pattern) - print the newest flavour with headers that matches
newest_flavour()
{
	local package

	apt_private "$1" apt-cache pkgnames linux-headers- |
		while read -r package; do
			# shellcheck disable=SC2053 # it is a pattern
			[[ $package != linux-headers-$2 ]] || echo "${package#linux-headers-}"
		done | sort -V | tail -n 1
}

# unpack_debian(folder, suite, packages...) - kbuild's programs are to run here, so
#	they come from this machine's architecture
unpack_debian()
{
	local package
	local -a target=() native=()

	for package in "${@:3}"; do
		if [[ $package == linux-kbuild-* ]]; then
			native+=("$package")
		else
			target+=("$package")
		fi
	done
	apt_update "${2%:*}" && apt_unpack "$2" "$1" "${target[@]}" &&
		apt_unpack "${2%:*}" "$1" "${native[@]}" && return
	echo "kmod_ns: cannot download from $2: ${*:3}" >&2
	return 1
}

# debian_file(folder, release, names...) - print where the first one is that there is:
#	in boot/, or since 6.19 with the modules
debian_file()
{
	local name file

	for name in "${@:3}"; do
		for file in boot/"$name-$2" usr/lib/modules/"$2/$name"; do
			[[ ! -e $1/$file ]] || echo "$file"
		done
	done | head -n 1
}
