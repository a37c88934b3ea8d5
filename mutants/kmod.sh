# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The newest kmod, built here, and the same with one file changed.

# kmod_source() - print the folder with kmod's source and, in bin/, its programs,
#	made if need be, once; returns 1, with a line on stderr, if that cannot be
kmod_source()
{
	local folder=$CACHE/kmod-source

	mkdir -p "$CACHE"
	(
		flock 9
		[[ ! -e $folder/bin/modprobe ]] || exit 0
		echo "kmod_ns: downloading and building kmod" >&2
		apt_source sid "$folder" kmod && build_kmod "$folder"
	) 9>"$folder.lock" || return 1
	echo "$folder"
}

# build_kmod(folder) - configure and build what kmod_source downloaded
build_kmod()
{
	local log=$1.log

	if ! command -v meson >/dev/null; then
		echo "kmod_ns: meson is not installed, which builds kmod; make deps-slow installs it" >&2
		return 1
	fi
	if ! meson setup -Dmanpages=false -D{zstd,xz,zlib,openssl}=auto \
			-D{bash,fish,zsh}completiondir=no "$1/build" "$1" >"$log" 2>&1 ||
		! ninja -C "$1/build" kmod >>"$log" 2>&1; then
		tail -n 20 "$log" >&2
		echo "kmod_ns: kmod does not build; all of it is in $log" >&2
		return 1
	fi
	mkdir "$1/bin"
	ln -s ../build/kmod "$1/bin/depmod"
	ln -s ../build/kmod "$1/bin/modinfo"
	ln -s ../build/kmod "$1/bin/modprobe"
}

# change_kmod() - in TREE, kmod with the mutant applied, and first in PATH
#	Returns 1 if it does not build.
change_kmod()
{
	local file

	file=$(changed_file "$KMOD") || finish error
	cp -a "$KMOD" "$TREE/kmod" || return 1
	change "$KMOD/$file" "$TREE/kmod/$file" || finish error
	ninja -C "$TREE/kmod/build" kmod >&2 || return 1
	PATH=$TREE/kmod/bin:$PATH
}
