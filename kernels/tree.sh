# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# A kernel that somebody else built: a tree, or what the machine has installed.

# get_tree(folder, tree) - make the kernel folder of a built tree
get_tree()
{
	local folder=$1 tree=$2 image machine=x86_64

	if grep -qsx CONFIG_UML=y "$tree/include/config/auto.conf"; then
		machine=uml
		image=$tree/linux
	else
		image=$tree/arch/x86/boot/bzImage
	fi
	if [[ ! -e $image ]]; then
		echo "kmod_ns: KDIR=$tree: no kernel image ($image); run make there first" >&2
		return 1
	fi
	link_kernel "$folder" "$machine" "$image" "$tree" "$tree/include/config/auto.conf"
}

# get_host(folder) - make the kernel folder of the machine's own kernel: the
#	running one, or in a container, which has none, the newest installed
get_host()
{
	local release

	for release in "$(uname -r)" $(cd /lib/modules 2>/dev/null && printf '%s\n' * | sort -rV); do
		[[ -r /boot/vmlinuz-$release && -e /lib/modules/$release/build/Makefile ]] || continue
		link_kernel "$1" x86_64 "/boot/vmlinuz-$release" \
			"$(realpath "/lib/modules/$release/build")" "/boot/config-$release"
		return
	done
	echo "kmod_ns: KERNEL=host: no kernel with both /boot/vmlinuz-* (readable) and /lib/modules/*/build; install an image and its headers" >&2
	return 1
}

# link_kernel(folder, machine, image, tree, config)
link_kernel()
{
	mkdir -p "$1"
	ln -sfn "$3" "$1/image"
	ln -sfn "$4" "$1/build"
	ln -sfn "$5" "$1/config"
	echo "$2" >"$1/machine"
}
