# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# The real pairs of the thread that all this began with, of the kernel's own.

# uas uses usb_storage's namespaced symbols
case_uas()
{
	real_pair uas usb_storage
}

# r8169 asks for its PHY driver by a soft dependency
case_r8169()
{
	real_pair r8169 realtek
}

# real_pair(module, other) - modprobe brings both, without complaint, and takes them away
real_pair()
{
	local name

	compgen -G "$KMOD_NS_TMP/modules/root/lib/modules/*/$1.ko*" >/dev/null ||
		skip "the kernel came without $1.ko; a full stock image has it, in a guest"
	run_modprobe "$1"
	expect "modprobe's exit status" 0 "$EXIT"
	not_logged "does not import it"
	for name; do
		references "$name"
		[[ $REFERENCES ]] || fail "$name: expected to be in /proc/modules"
	done
	run_modprobe -r "$1"
	expect "modprobe -r's exit status" 0 "$EXIT"
}
