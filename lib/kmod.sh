# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# kmod: depmod over a module tree of our own; modprobe where the kernel is, and
# the kernel calling it by itself.

# run_modprobe(arguments...) - EXIT is its exit status, ANSWER what it printed
run_modprobe()
{
	ask run modprobe -d root "$@" || gone
	EXIT=$STATUS
	[[ $EXIT == [0-9]* ]] || skip "modprobe cannot be run there: $STATUS"
	LOG=("${ANSWER[@]}")
	LOG_SHOWN=
}

# brought_in(modules...) - these of ours are loaded now, in that order, and no others
brought_in()
{
	local i
	local -a order=()

	our_modules	# newest first, as /proc/modules has them
	for ((i = ${#LOADED[@]} - 1; i >= 0; i--)); do
		order+=("${LOADED[i]}")
	done
	[[ "${order[*]}" == "$*" ]] || show_log
	expect "modules, in the order of loading" "$*" "${order[*]}"
}

# run_depmod(arguments...) - over a module tree with our modules, TREE in ROOT; SAID is
#	what it said
run_depmod()
{
	require_command depmod
	ROOT=$KMOD_NS_TMP/depmod
	TREE=$ROOT/lib/modules/$(<"$KMOD_NS_MODULES/kernel.release")
	mkdir -p "$TREE"
	cp "$KMOD_NS_MODULES"/*.ko "$TREE"
	touch "$TREE"/modules.{order,builtin}
	SAID=$(depmod -b "$ROOT" "$@" "${TREE##*/}" 2>&1) || fail "depmod: exit status $?" "$SAID"
}

# autoload() - let the kernel find our modules: a guest has them in /lib/modules;
#	here, only if asked to, kernel.modprobe is pointed elsewhere for the case
autoload()
{
	local wrapper=$KMOD_NS_TMP/modprobe

	[[ ! ${KMOD_NS_MODLOAD-} ]] || return 0
	[[ ${KMOD_NS_AUTOLOAD-} ]] ||
		skip "changes kernel.modprobe for a moment; here only with KMOD_NS_AUTOLOAD=1"
	printf '#!/bin/sh\nexec %q -d %q "$@"\n' "$(command -v modprobe)" \
		"$KMOD_NS_TMP/modules/root" >"$wrapper"
	chmod +x "$wrapper"
	cp /proc/sys/kernel/modprobe "$KMOD_NS_TMP/kernel.modprobe"
	echo "$wrapper" >/proc/sys/kernel/modprobe
}

# end_autoload() - put kernel.modprobe back, however the case ended
end_autoload()
{
	[[ -s $KMOD_NS_TMP/kernel.modprobe ]] || return 0
	cat "$KMOD_NS_TMP/kernel.modprobe" >/proc/sys/kernel/modprobe
	rm "$KMOD_NS_TMP/kernel.modprobe"
}
