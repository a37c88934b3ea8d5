#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# The same again and again, and many at once, on a kernel that tells of bad
# accesses (KASAN), bad locking (lockdep) and what nobody frees (kmemleak).

load ../helper

# setup_file() - in DEBUG, a kernel that was built with them
setup_file()
{
	local built source option

	built=$("$BATS_TEST_DIRNAME/../../kernels/get.sh" uml-7.3-refuse)/build
	source=$(sed -n 's,^include \(/.*\)/Makefile$,\1,p' "$built/Makefile")
	export DEBUG=$BATS_FILE_TMPDIR/tree
	cp -a "$built" "$DEBUG"
	# tinyconfig's allocator knows no KASAN
	"$source/scripts/config" --file "$DEBUG/.config" --disable SLUB_TINY
	for option in DEBUG_KERNEL KASAN KASAN_VMALLOC PROVE_LOCKING DEBUG_FS DEBUG_KMEMLEAK DEBUG_KMEMLEAK_AUTO_SCAN; do
		"$source/scripts/config" --file "$DEBUG/.config" --enable "$option"
	done
	make -C "$source" ARCH=um O="$DEBUG" -j"$(nproc)" olddefconfig all >"$BATS_FILE_TMPDIR/log" 2>&1
	for option in KASAN KASAN_VMALLOC PROVE_LOCKING DEBUG_KMEMLEAK_AUTO_SCAN; do
		grep -qx "CONFIG_$option=y" "$DEBUG/include/config/auto.conf"
	done
}

# console_clean() - the last run's kernel complained of nothing that has to do with modules
#	UML's own consoles free interrupts where they must not.
console_clean()
{
	local console

	console=$(ls -t "${SCRATCH:-$TOP}"/build/*/console.log | head -n 1)
	grep -qa 'Power down' "$console"
	run grep -aE 'KASAN: |kmemleak: [1-9]|kernel/module|(load|free|delete|ref)_module|resolve_symbol' "$console"
	echo "$output"
	[ "$status" -eq 1 ]
}

# scanned() - in SCRATCH, the guest's init has kmemleak look every few seconds
scanned()
{
	sed -i '/mount("sysfs"/,/die/{/die/a \
	if (!mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL) \&\& !fork())\
		for (int fd; sleep(3), (fd = open("/sys/kernel/debug/kmemleak", O_WRONLY)) >= 0; close(fd))\
			if (write(fd, "scan", 4) < 0)\
				_exit(1);
	}' "$SCRATCH/vm/init.c"
	grep -q kmemleak "$SCRATCH/vm/init.c"
}

@test "a thousand times" {
	scratch
	few_modules
	scanned
	KDIR=$DEBUG run timeout 3600 "$SCRATCH/vm/run.sh" -c 1000 loader
	[ "$status" -eq 0 ]
	not_printed "not ok"
	console_clean
}

@test "and it does look" {
	with_module test_ns_fatal '#include <linux/slab.h>' \
		'static int __init leak(void)' \
		'{ int i; for (i = 0; i < 100; i++) if (!kmalloc(100, GFP_KERNEL)) return -1; return 0; }' \
		'module_init(leak);'
	scanned
	find "$SCRATCH/cases" -name '*.sh' -delete
	printf '%s\n' '# layer: load' 'case_leak()' '{' 'loaded test_ns_fatal; sleep 30' '}' \
		>"$SCRATCH/cases/leak.sh"
	KDIR=$DEBUG run timeout 1200 "$SCRATCH/vm/run.sh"
	grep -qaE 'kmemleak: [1-9]' "$SCRATCH"/build/*/console.log
}

storm='
static char *modules[] = { "test_ns_import", "test_ns_noimport", "test_ns_plain",
			   "test_ns_import", "test_ns_noimport", "test_ns_plain" };
static int __init storm_init(void)
{
	int i;

	for (i = 0; i < 5 * ARRAY_SIZE(modules); i++)
		request_module_nowait("%s", modules[i % ARRAY_SIZE(modules)]);
	return 0;
}
module_init(storm_init);
static void __exit storm_exit(void) { }
module_exit(storm_exit);'

@test "thirty loaders at once" {
	with_module test_ns_fatal '#include <linux/kmod.h>' "$storm"
	scanned
	find "$SCRATCH/cases" -name '*.sh' -delete
	cat >"$SCRATCH/cases/storm.sh" <<-'END'
		# layer: load
		case_storm()
		{
			local i

			autoload
			load test_ns_fatal
			for ((i = 0; i < 600; i++)); do
				references test_ns_export
				[[ $REFERENCES != 2 ]] || break
				sleep 0.1
			done
			sleep 1	# for those that come too late
			present test_ns_import 0
			present test_ns_plain 0
			absent test_ns_noimport
			unload test_ns_import
			unload test_ns_plain
			present test_ns_export 0
			unload test_ns_export
		}
	END
	KDIR=$DEBUG run timeout 3600 "$SCRATCH/vm/run.sh" -c 10
	echo "$output"
	[ "$status" -eq 0 ]
	console_clean
}
