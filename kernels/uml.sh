# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# User Mode Linux from a source package: a program that boots in a fraction of
# a second, in two flavours that differ in one symbol.

# uml_source(suite, package) - print the folder with the unpacked source
uml_source()
{
	local dir=$CACHE/sources/$2

	if [[ ! -d $dir ]]; then
		echo "kmod_ns: downloading and unpacking $2" >&2
		apt_update "$1" && apt_fetch "$1" "$dir.deb" "$2" || return 1
		mkdir -p "$dir.partial"
		tar -C "$dir.partial" --strip-components=1 -xf "$dir.deb/usr/src/$2.tar.xz" || return 1
		rm -rf "$dir.deb"
		mv "$dir.partial" "$dir"
	fi
	echo "$dir"
}

# get_uml(folder, suite, package) - make the kernel folder
#	The allow flavour is the refuse flavour with one symbol flipped, so that
#	nothing else can explain a difference between them.
get_uml()
{
	local folder=$1 output=$1/build source refuse

	source=$(uml_source "$2" "$3") || return 1
	rm -rf "$output"
	mkdir -p "$output"
	if [[ $folder == *-allow ]]; then
		refuse=$(get_kernel "$(basename "${folder%-allow}-refuse")") || return 1
		cp -a "$refuse/build/." "$output"
		"$source/scripts/config" --file "$output/.config" \
			--enable MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS
		small_make um "$source" "$output" olddefconfig || return 1
	else
		small_config um "$source" "$output" || return 1
	fi
	echo "kmod_ns: building ${folder##*/}" >&2
	small_make um "$source" "$output" -j"$(nproc)" all || return 1
	ln -sfn build/linux "$folder/image"
	ln -sfn build/.config "$folder/config"
	echo uml >"$folder/machine"
}
