#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# The test on a machine of its own, as make run_tests has it: a UML guest with
# the host's files. A compiler that takes a second here takes a minute there, and
# two before v6.16, whose UML had only ptrace.

load ../helper
UML=uml-7.3-refuse

@test "make run_tests in a guest with sources and a compiler says the same" {
	KERNEL=$UML run "$TOP/vm/run.sh"
	grep -E '^(not )?ok ' <<<"$output" >"$BATS_TEST_TMPDIR/outside"
	scratch
	kernel=$(kernel_folder "$UML")
	cat >"$BATS_TEST_TMPDIR/init" <<-END
		#!/bin/bash
		mount -t proc proc /proc
		mount -t sysfs sysfs /sys
		mount -t tmpfs tmpfs /dev
		mknod /dev/null c 1 3
		mknod /dev/kmsg c 1 11
		ln -s /proc/self/fd /dev/fd
		mkdir /dev/tmp
		export PATH=$PATH TMPDIR=/dev/tmp
		export KMOD_NS_AUTOLOAD=1
		make -C $SCRATCH run_tests KDIR=$kernel/build >$BATS_TEST_TMPDIR/inside 2>&1
		echo \$? >$BATS_TEST_TMPDIR/status
		exec $BATS_TEST_TMPDIR/bin/init off bare -
	END
	chmod +x "$BATS_TEST_TMPDIR/init"
	mkdir "$BATS_TEST_TMPDIR/bin"
	make -s -C "$TOP/vm" OUTPUT="$BATS_TEST_TMPDIR/bin"
	timeout 10000 "$kernel/image" mem=512M seccomp=auto root=/dev/root rootfstype=hostfs rootflags=/ rw \
		con=null con0=null,fd:2 uml_dir="$BATS_TEST_TMPDIR/" init="$BATS_TEST_TMPDIR/init" \
		</dev/null 2>"$BATS_TEST_TMPDIR/console"
	cat "$BATS_TEST_TMPDIR/inside"
	[ "$(<"$BATS_TEST_TMPDIR/status")" -eq 0 ]
	grep -E '^(not )?ok ' "$BATS_TEST_TMPDIR/inside" | diff "$BATS_TEST_TMPDIR/outside" -
}
