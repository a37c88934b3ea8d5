#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# guest.sh - modload, in a guest
#
# Boots the kernel in the folder KMOD_NS_KERNEL (see kernels/get.sh) with init,
# which is modload too, from KMOD_NS_MODULES, the current folder as /modules and, if
# KMOD_NS_WANTS_KMOD is set, this machine's kmod. It becomes the guest: its standard
# input and output are modload's, its standard error is the console.

set -u
VM_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${KMOD_NS_TMP:?is set by kmod_ns.sh}" "${KMOD_NS_MODULES:?is set by vm/run.sh}" \
	"${KMOD_NS_KERNEL:?is set by vm/run.sh}"

usage="usage: guest.sh serve NONCE | bare"

# make_initramfs(file) - all that the guest has
make_initramfs()
{
	local root=$KMOD_NS_TMP/root

	mkdir -p "$root"/{sbin,lib} &&
		cp "$KMOD_NS_MODULES/init" "$root" &&
		cp -al . "$root/modules" &&
		ln -sfn /modules/root/lib/modules "$root/lib/modules" &&
		{ [[ ! ${KMOD_NS_WANTS_KMOD-} ]] || add_kmod "$root"; } &&
		(cd "$root" && find . | cpio -o -H newc --quiet) >"$1"
}

# add_kmod(root) - the kernel folder's kmod or this machine's, and the libraries
#	that it needs; for those that nobody will call, what stub.sh made for this
#	modprobe
add_kmod()
{
	local modprobe library libraries=all names='crypto|zstd|lzma|z'

	if [[ -L $KMOD_NS_KERNEL/kmod ]]; then
		cp -a "$KMOD_NS_KERNEL/kmod/guest/." "$1"
		return
	fi
	modprobe=$(command -v modprobe) || return 0
	cp -L "$modprobe" "$1/sbin/modprobe"
	if compgen -G "root/lib/modules/*/*.ko.*" >/dev/null; then
		libraries=crypto names=crypto
	fi
	if cmp -s "$modprobe" "$KMOD_NS_MODULES/modprobe"; then
		cp "$KMOD_NS_MODULES/stub-$libraries" "$1/stub" || return
	else
		names=none
	fi
	while read -r library; do
		cp -L --parents "$library" "$1" || return
		# one file by several names is one mapping to ld.so
		[[ ! ${library##*/} =~ ^lib($names)\.so ]] || ln -f "$1/stub" "$1$library" || return
	done < <(ldd "$modprobe" | grep -o '/[^ ]*')
}

# kvm_works() - does a guest really run with KVM? The device may open, and the
#	guest abort or hang; so boot one, once for each boot of this machine.
kvm_works()
{
	local cache=${XDG_CACHE_HOME:-$HOME/.cache}/kmod_ns/kvm boot_id known verdict=no

	[[ ${KVM-} == "$(uname -m)" && -r /dev/kvm && -w /dev/kvm ]] || return 1
	boot_id=$(</proc/sys/kernel/random/boot_id)
	read -r known verdict < <(cat "$cache" 2>/dev/null)
	if [[ $known != "$boot_id" ]]; then
		verdict=no
		ACCEL=kvm guest_command "$KMOD_NS_KERNEL/image" "$KMOD_NS_TMP/initramfs" "$END" bare
		timeout 20 "${COMMAND[@]}" </dev/null 2>&1 | grep -q 'init: bare boot' && verdict=yes
		mkdir -p "${cache%/*}" && echo "$boot_id $verdict" >"$cache"
	fi
	[[ $verdict == yes ]]
}

# shellcheck source=vm/machine.sh
. "$VM_DIR/machine.sh"
case ${1-} in
serve)	arguments=("$END" "$CHANNEL" "$2") ;;
bare)	arguments=("$END" bare) ;;
*)	echo "$usage" >&2; exit 1 ;;
esac
make_initramfs "$KMOD_NS_TMP/initramfs" || exit 1
ACCEL=tcg
! kvm_works || ACCEL=kvm
guest_command "$KMOD_NS_KERNEL/image" "$KMOD_NS_TMP/initramfs" "${arguments[@]}"
[[ ! ${V-} ]] || echo "+ ${COMMAND[*]}" >&2
start_guest
