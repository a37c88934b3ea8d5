# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# User Mode Linux from a source package: a program that boots in a fraction of
# a second, in flavours that differ in a few options: kernels/flavours.

# uml_source(suite, package) - print the folder with the unpacked source, made once
uml_source()
{
	local dir=$CACHE/sources/$2

	mkdir -p "$CACHE/sources"
	(
		flock 9
		[[ ! -d $dir ]] || exit 0
		echo "kmod_ns: downloading and unpacking $2" >&2
		apt_update "$1" && apt_fetch "$1" "$dir.deb" "$2" || exit 1
		mkdir -p "$dir.partial"
		tar -C "$dir.partial" --strip-components=1 -xf "$dir.deb/usr/src/$2.tar.xz" || exit 1
		rm -rf "$dir.deb"
		mv "$dir.partial" "$dir"
	) 9>"$dir.lock" || return 1
	echo "$dir"
}

# get_uml(folder, suite, package) - make the kernel folder
#	A flavour is the refuse flavour with a few options changed, so that
#	nothing else can explain a difference between them.
get_uml()
{
	local folder=$1 output=$1/build flavour=${1##*-} FLAVOUR='' source refuse
	local -a arguments

	source=$(uml_source "$2" "$3") || return 1
	arguments=(um "$source" "$output")
	rm -rf "$output"
	mkdir -p "$output"
	if [[ $flavour != refuse ]]; then
		FLAVOUR=$KERNELS_DIR/flavours/$flavour.config
		refuse=$(get_kernel "$(basename "${folder%-*}-refuse")") || return 1
		cp -a "$refuse/build/." "$output"
		cp "$KERNELS_DIR"/flavours/*.symbols "$output"
		! grep -qx CONFIG_CC_IS_CLANG=y "$FLAVOUR" || arguments+=(LLVM=1)
	fi
	small_config "${arguments[@]}" || return 1
	echo "kmod_ns: building ${folder##*/}" >&2
	small_make "${arguments[@]}" -j"$(nproc)" all || return 1
	ln -sfn build/linux "$folder/image"
	ln -sfn build/.config "$folder/config"
	echo uml >"$folder/machine"
}
