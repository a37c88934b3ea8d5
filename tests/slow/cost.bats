#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# What the test costs a guest, in bare boots of the same kernel and in one run:
# how long the guest lives, from its first instruction to its last.

load ../helper

setup()
{
	local kernel link

	in_guest "$UML"
	. "$TOP/vm/machines/uml.sh"
	kernel=$KMOD_NS_KERNEL
	KMOD_NS_KERNEL=$BATS_TEST_TMPDIR/kernel
	mkdir "$KMOD_NS_KERNEL"
	for link in build config machine; do
		ln -s "$kernel/$link" "$KMOD_NS_KERNEL"
	done
	cat >"$KMOD_NS_KERNEL/image" <<-END
		#!/bin/bash
		# the kernel, which writes down how many microseconds each of its lives took
		start=\${EPOCHREALTIME/./}
		"$kernel/image" "\$@"
		status=\$?
		echo "\$LIFE \$((\${EPOCHREALTIME/./} - start))" >>"$BATS_TEST_TMPDIR/times"
		exit \$status
	END
	chmod +x "$KMOD_NS_KERNEL/image"
}

# median(life) - of the times of that name
median()
{
	sed -n "s/^$1 //p" "$BATS_TEST_TMPDIR/times" | sort -n |
		awk '{ time[NR] = $1 } END { print time[int((NR + 1) / 2)] }'
}

# bare_boot() - to an init that powers off at once, and is all that there is
bare_boot()
{
	export KMOD_NS_TMP=$BATS_TEST_TMPDIR/bare

	mkdir -p "$KMOD_NS_TMP/root"
	cp "$KMOD_NS_MODULES/init" "$KMOD_NS_TMP/root"
	(cd "$KMOD_NS_TMP/root" && find . | cpio -o -H newc --quiet) >"$KMOD_NS_TMP/initramfs"
	guest_command "$KMOD_NS_KERNEL/image" "$KMOD_NS_TMP/initramfs" "$END" bare
	LIFE=bare run "${COMMAND[@]}" </dev/null
	printed "init: bare boot"
}

@test "the loader's cases double the boot at the most, the load layer takes four more" {
	local bare loader load

	for ((i = 0; i < 9; i++)); do
		bare_boot
		LIFE=loader run "$TOP/kmod_ns.sh" loader
		[ "$status" -eq 0 ]
		LIFE=load run "$TOP/kmod_ns.sh" -L load
		[ "$status" -eq 0 ]
	done
	bare=$(median bare) loader=$(median loader) load=$(median load)
	echo "# microseconds: bare $bare, loader $loader, load $load" >&3
	((loader <= 2 * bare))
	((load <= 5 * bare))
}
