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

# mean(life) - of the times of that name
#	Not the median: half of a boot is the calibration of the delay loop, which takes
#	some ticks more or less, and of so few values the median would be one or the other.
mean()
{
	awk -v life="$1" '$1 == life { sum += $2; count++ } END { printf "%d\n", sum / count }' \
		"$BATS_TEST_TMPDIR/times"
}

# bare_boot() - to an init that powers off at once, and is all that there is
bare_boot()
{
	export KMOD_NS_TMP=$BATS_TEST_TMPDIR/bare

	mkdir -p "$KMOD_NS_TMP/root"
	cp "$KMOD_NS_MODULES/init" "$KMOD_NS_TMP/root"
	(cd "$KMOD_NS_TMP/root" && find . | cpio -o -H newc --quiet) >"$KMOD_NS_TMP/initramfs"
	guest_command "$KMOD_NS_KERNEL/image" "$KMOD_NS_TMP/initramfs" "$END" bare
	# its console is a file, as the others' is: a pipe's reader would cost it time
	LIFE=bare "${COMMAND[@]}" </dev/null >"$KMOD_NS_TMP/console" 2>&1
	grep -q "init: bare boot" "$KMOD_NS_TMP/console"
}

@test "the loader's cases double the boot at the most, the load layer takes four more" {
	local bare loader load

	for ((i = 0; i < 15; i++)); do
		bare_boot
		LIFE=loader run "$TOP/kmod_ns.sh" loader
		[ "$status" -eq 0 ]
		LIFE=load run "$TOP/kmod_ns.sh" -L load
		[ "$status" -eq 0 ]
	done
	bare=$(mean bare) loader=$(mean loader) load=$(mean load)
	echo "# microseconds: bare $bare, loader $loader, load $load" >&3
	((loader <= 2 * bare))
	((load <= 5 * bare))
}
