#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# get.sh - make a kernel ready and print its folder
#
# In the folder: image, what boots; build, the tree that modules are built
# against; config, of the image; machine, the file in vm/machines that boots it;
# where there are any: modules, the kernel's own; toolchain, a prefix of the
# commands that build against it; kmod, what is tested in the place of this
# machine's; packages, what all this came from, as name=version.

set -u
PATH+=:/usr/sbin:/sbin	# depmod's place, which an ordinary user's may lack
KERNELS_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kmod_ns
# shellcheck source=kernels/apt.sh
. "$KERNELS_DIR/apt.sh"
# shellcheck source=kernels/debian.sh
. "$KERNELS_DIR/debian.sh"
# shellcheck source=kernels/kmod.sh
. "$KERNELS_DIR/kmod.sh"
# shellcheck source=kernels/toolchain.sh
. "$KERNELS_DIR/toolchain.sh"
# shellcheck source=kernels/small.sh
. "$KERNELS_DIR/small.sh"
# shellcheck source=kernels/uml.sh
. "$KERNELS_DIR/uml.sh"
# shellcheck source=kernels/tree.sh
. "$KERNELS_DIR/tree.sh"

usage="usage: get.sh [-l | -d NAME | NAME | host | FOLDER]
  -l       list the names
  -d       only download what NAME takes
  host     the machine's own kernel
  FOLDER   a built kernel tree
  default: the machine's own suite's stock kernel
exit status: 1 wrong usage, 4 the kernel cannot be had"

# list_kernels() - print name, recipe, suite, package, machine, what is expected
list_kernels()
{
	grep -v '^#' "$KERNELS_DIR/list"
}

# known(name) - returns 1, with the names on stderr, for one that is not in the list
known()
{
	list_kernels | grep -q "^$1 " && return
	{
		echo "kmod_ns: no kernel '$1'; there are:"
		list_kernels | sed 's/ .*//; s/^/  /'
		echo "  host, or KDIR= a built tree"
	} >&2
	return 1
}

# require_apt() - returns 1, with a line on stderr, where nothing can be downloaded
require_apt()
{
	command -v apt-get >/dev/null && command -v dpkg >/dev/null && return
	echo "kmod_ns: kernels are downloaded with Debian's apt, which is not here; take KERNEL=host, or KDIR= a built tree" >&2
	return 1
}

# get_kernel(name) - print the kernel's folder, made if need be, once
get_kernel()
{
	local folder=$CACHE/kernels/$1 name recipe suite package machine

	read -r name recipe suite package machine _ < <(list_kernels | grep "^$1 ")
	mkdir -p "$CACHE/kernels"
	(
		flock 9
		[[ -e $folder/machine ]] || "get_$recipe" "$folder" "$suite" "$package" "$machine"
	) 9>"$folder.lock" || return 1
	echo "$folder"
}

# download_kernel(name) - what get_kernel will build from is there afterwards
download_kernel()
{
	local name recipe suite package

	read -r name recipe suite package _ < <(list_kernels | grep "^$1 ")
	case $recipe in
	uml)	uml_source "$suite" "$package" ;;
	kmod)	fetch_kmod "$suite" ;;
	*)	get_kernel "$name" ;;
	esac
}

# get_foreign(recipe, name, arguments...) - the folder of a kernel that is not in the
#	list: links only, which make clean removes
get_foreign()
{
	local folder=${KERNELS_DIR%/*}/build/kernels/$2

	"get_$1" "$folder" "${@:3}" && echo "$folder"
}

case ${1-} in
-l)	list_kernels ;;
-d)	known "$2" || exit 1
	download_kernel "$2" ;;
-*)	echo "$usage" >&2; exit 1 ;;
host)	get_foreign host host ;;
*/*)	tree=$(realpath "$1")
	get_foreign tree "tree-$(sha256sum <<<"$tree" | cut -c 1-12)" "$tree" ;;
*)	require_apt || exit 4
	name=${1:-debian-$(own_suite)-$(dpkg --print-architecture)}
	known "$name" || exit 1
	get_kernel "$name" ;;
esac || exit 4
