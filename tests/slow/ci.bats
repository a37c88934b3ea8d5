#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# In other people's machinery: the recipes of the file CI, as far as they can
# be run here.

bats_require_minimum_version 1.5.0
load ../helper
load ../tree

# stock_guest(suite) - in GUEST, the root of a small Debian of that suite
stock_guest()
{
	GUEST=$BATS_TEST_TMPDIR/guest
	(
		CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kmod_ns
		. "$TOP/kernels/apt.sh"
		apt_sources "$1" | mmdebstrap --quiet --variant=minbase --include=kmod "$1" "$GUEST"
	)
	rm -rf "$GUEST"/usr/share/{doc,locale,man} "$GUEST"/var/{cache,lib/apt} "$GUEST"/dev/*
}

# boot_guest(kernel folder, shell commands) - in RESULT, what these print in GUEST
boot_guest()
{
	RESULT=$BATS_TEST_TMPDIR/result
	cat >"$GUEST/init" <<-END
		#!/bin/sh
		mount -t proc proc /proc
		mount -t sysfs sysfs /sys
		mount -t devtmpfs dev /dev
		ln -s /proc/self/fd /dev/fd
		export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
		stty -F /dev/ttyS1 raw
		($2) >/dev/ttyS1 2>&1
		echo "exit status \$?" >/dev/ttyS1
		sleep 1
		echo b >/proc/sysrq-trigger
	END
	chmod +x "$GUEST/init"
	(cd "$GUEST" && find . | cpio -o -H newc --quiet) >"$BATS_TEST_TMPDIR/initramfs"
	timeout 1200 qemu-system-x86_64 -M pc -accel tcg -cpu Nehalem -m 1536 -nodefaults -no-reboot \
		-display none -serial "file:$BATS_TEST_TMPDIR/console" -serial "file:$RESULT" \
		-kernel "$1/image" -initrd "$BATS_TEST_TMPDIR/initramfs" \
		-append "console=ttyS0 no_timer_check panic=-1 rdinit=/init"
	tail -n 30 "$BATS_TEST_TMPDIR/console"
	cat "$RESULT"
}

# tarball_in_stock_guest(suite, release) - the tarball of a tree, built against the
#	suite's stock kernel, as kdevops runs it
tarball_in_stock_guest()
{
	local kernel

	kernel=$(kernel_folder "debian-$1-amd64")
	[ ! -e "$kernel/toolchain" ] || export KMOD_NS_TOOLCHAIN=$kernel/toolchain
	kernel_tree "$2"
	selftests KDIR="$kernel/build" gen_tar
	stock_guest "$1"
	mkdir "$GUEST/kselftest"
	tar -C "$GUEST/kselftest" -xf "$SELFTESTS/kselftest_install/kselftest-packages/kselftest.tar.gz"
	boot_guest "$kernel" 'cd /kselftest && ./run_kselftest.sh -s; cat output.log; cat /proc/modules'
	output=$(<"$RESULT")
	printed "ok 1 selftests: kmod_ns: kmod_ns.sh"
	not_printed "not ok"
	printed "exit status 0"
	our_document >"$BATS_TEST_TMPDIR/document"
	grep -E '^# kernel: .*, missing imports: refuse \(.*/built/auto.conf\)' "$BATS_TEST_TMPDIR/document"
	# the build layer has nothing to build against, the others ran
	grep -E '^ok [0-9]+ modpost.import # SKIP no kernel tree' "$BATS_TEST_TMPDIR/document"
	grep -E '^ok [0-9]+ loader.missing_import$' "$BATS_TEST_TMPDIR/document"
	grep -E '^ok [0-9]+ modinfo.import_ns$' "$BATS_TEST_TMPDIR/document"
	not_printed "test_ns_export 16384"	# in /proc/modules
}

@test "the installed tarball in a stock bookworm, with nothing but its own files" {
	tarball_in_stock_guest bookworm 6.1
}

@test "the installed tarball in a stock trixie, with nothing but its own files" {
	tarball_in_stock_guest trixie 6.12
}

@test "the commands of the workflow file" {
	scratch
	cd "$SCRATCH"
	python3 -c '
import yaml
job = yaml.safe_load(open(".github/workflows/kmod_ns.yml"))["jobs"]["kmod_ns"]
steps = [step["run"] for step in job["steps"] if "run" in step]
assert len(steps) == 4
print("set -ex", "export KERNEL=" + job["strategy"]["matrix"]["kernel"][1],
      "export KMOD_NS_REQUIRE=" + job["env"]["KMOD_NS_REQUIRE"], *steps[1:], sep="\n")' >job
	run bash job
	[ "$status" -eq 0 ]
	printed "KTAP version 1"
	printed "ok 1 "
	printed "# Totals: "
	for kernel in $(sed -n 's/.*kernel: \[\(.*\)\]/\1/p' .github/workflows/kmod_ns.yml | tr -d ,); do
		kernels/get.sh -l | grep "^$kernel "
	done
}
