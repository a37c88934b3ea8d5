# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# kmod as another suite or architecture has it, without installing anything.

# get_kmod(folder, suite, kernel) - make the folder of another kernel's that is tested
#	with the kmod of that suite
get_kmod()
{
	local folder=$1 kmod kernel

	kernel=$(get_kernel "$3") && kmod=$(fetch_kmod "$2") || return 1
	mkdir -p "$folder"
	ln -sfn "$kmod" "$folder/kmod"
	ln -sfn "$kernel"/{image,build,config,machine} "$folder"
}

# fetch_kmod(suite) - print the folder of the suite's kmod, made once: in guest/ what a
#	guest takes of it, in path/ the commands for this machine's PATH
fetch_kmod()
{
	local folder=$CACHE/userlands/$1

	mkdir -p "$CACHE/userlands"
	(
		flock 9
		[[ -e $folder ]] || make_kmod "$1" "$folder"
	) 9>"$folder.lock" >&2 || return 1
	echo "$folder"
}

# make_kmod(suite, folder)
make_kmod()
{
	local partial=$2.partial
	local -a packages

	echo "kmod_ns: downloading kmod of $1" >&2
	apt_update "$1" || return 1
	mapfile -t packages < <(apt_closure "$1" kmod)
	apt_fetch "$1" "$partial" "${packages[@]}" &&
		kmod_for_guests "$partial" && kmod_commands "$partial" "$2" || return 1
	printf '%s\n' "${packages[@]}" >"$partial/packages"
	mv "$partial" "$2"
}

# kmod_for_guests(folder) - copy modprobe and the libraries that it needs to guest/
kmod_for_guests()
{
	local guest=$1/guest library loader
	local -a files=("$1/usr/bin/kmod") needed

	loader=$(kmod_loader "$1")
	mkdir -p "$guest"/{sbin,lib,"${loader%/*}"}
	cp "${files[0]}" "$guest/sbin/modprobe" && cp -L "$1"/lib/*/"${loader##*/}" "$guest$loader" || return 1
	while ((${#files[@]})); do
		mapfile -t needed < <(readelf -d "${files[@]}" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
		files=()
		for library in "${needed[@]}"; do
			[[ ! -e $guest/lib/$library ]] || continue
			cp -L "$(find -L "$1/lib" -maxdepth 2 -name "$library" -print -quit)" \
				"$guest/lib" || return 1
			files+=("$guest/lib/$library")
		done
	done
}

# kmod_loader(folder) - print what loads the program, as the program says
kmod_loader()
{
	readelf -l "$1/usr/bin/kmod" | sed -n 's/.*program interpreter: \(.*\)\]/\1/p'
}

# kmod_commands(partial, folder) - what runs kmod with its own libraries, for partial
#	will become folder; it is called as commands/NAME, for kmod goes by its name
kmod_commands()
{
	local command loader

	loader=$(basename "$(kmod_loader "$1")")
	loader=$(cd "$1" && echo lib/*/"$loader")
	mkdir "$1/commands"
	mkdir "$1/path"
	for command in modprobe modinfo depmod; do
		ln -s ../usr/bin/kmod "$1/commands/$command"
		cat >"$1/path/$command" <<-END
			#!/bin/sh
			exec '$2/$loader' --library-path '$2/${loader%/*}' '$2/commands/$command' "\$@"
		END
		chmod +x "$1/path/$command"
	done
}
