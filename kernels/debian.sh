# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A distribution's stock kernel: its image and its headers, unpacked.

# get_debian(folder, suite, flavour) - make the kernel folder
get_debian()
{
	local folder=$1 suite=$2 release headers
	local -a packages

	echo "kmod_ns: downloading linux-image-$3 and linux-headers-$3 of $suite" >&2
	apt_update "$suite" || return 1
	mapfile -t packages < <(apt_closure "$suite" "linux-image-$3" "linux-headers-$3" |
		grep -vE '^linux-(base|compiler|libc-dev|config)|^linux-(image|headers)-'"$3\$")
	if ((${#packages[@]} == 0)); then
		echo "kmod_ns: $suite has no linux-image-$3 and linux-headers-$3" >&2
		return 1
	fi
	apt_fetch "$suite" "$folder" "${packages[@]}" || return 1
	headers=$(echo "$folder"/usr/src/linux-headers-*"-$3")
	release=${headers##*/linux-headers-}
	# The headers were made to be unpacked at the root.
	sed -i "s,\(include\|KBUILD_OUTPUT *:\?=\) */usr,\1 $folder/usr," "$headers/Makefile"
	ln -sfn "usr/src/linux-headers-$release" "$folder/build"
	ln -sfn "boot/config-$release" "$folder/config"
	ln -sfn "boot/vmlinuz-$release" "$folder/image"
	ln -sfn "lib/modules/$release" "$folder/modules"
	depmod -b "$folder" "$release" || return 1
	echo x86_64 >"$folder/machine"
}
