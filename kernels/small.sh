# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The smallest kernel of a source tree that the cases can be run on, built in a
# folder of its own.

# small_make(arch, source, output, arguments...) - make, quietly unless V=1 or it fails
small_make()
{
	local log=${3%/}.log
	local -a command=(make -C "$2" ARCH="$1" O="$3" "${@:4}")

	if [[ ${V-} ]]; then
		echo "+ ${command[*]}" >&2
		"${command[@]}" >&2
	elif ! "${command[@]}" >"$log" 2>&1; then
		tail -n 30 "$log" >&2
		echo "kmod_ns: ${command[*]} failed; all of it is in $log" >&2
		return 1
	fi
}

# small_config(arch, source, output, arguments...) - tinyconfig and our fragment for
#	that architecture, each line of which must survive
#	FLAVOUR - another fragment, or nothing
small_config()
{
	local line lost=
	local -a fragments=("$KERNELS_DIR/$1.config" ${FLAVOUR:+"$FLAVOUR"})

	small_make "$@" tinyconfig || return 1
	cat "${fragments[@]}" >>"$3/.config"
	small_make "$@" olddefconfig || return 1
	while read -r line; do
		[[ $line != CONFIG_* ]] || grep -qxF "$line" "$3/.config" || lost+=" $line"
	done < <(cat "${fragments[@]}")
	[[ ! $lost ]] && return
	echo "kmod_ns: these options did not survive olddefconfig:$lost" >&2
	return 1
}
