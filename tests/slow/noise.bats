#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# What is no reason to turn red, and takes long to make: a crowd of modules, a
# slow guest, another printk.

load ../helper

@test "hundreds of modules" {
	with_module test_ns_crowd "static int many[100] __used = { 1 };"
	# copies under other names, which the guest has and the runner does not know
	cat >>"$SCRATCH/vm/machines/uml.sh" <<-'END'
		for ((n = 100; n < 400; n++)); do
			[[ ${KMOD_NS_TMP-} ]] || break	# not in the guest's folder yet
			LC_ALL=C sed "s/test_ns_crowd/tst_ns_crd$n/g" "$KMOD_NS_MODULES/test_ns_crowd.ko" \
				>"crd$n.ko"
		done
	END
	cat >"$SCRATCH/cases/crowd.sh" <<-'END'
		# layer: load
		case_crowd()
		{
			local n

			for ((n = 100; n < 400; n++)); do
				load "crd$n"
			done
			present tst_ns_crd399 0
		}
	END
	KERNEL=$UML run timeout 1200 "$SCRATCH/vm/run.sh" crowd loader
	echo "$output"
	[ "$status" -eq 0 ]
	printed "ok 1 crowd.crowd"
	printed "pass:8 fail:0 xfail:0 xpass:0 skip:0"
}

@test "a guest that is stopped again and again" {
	# not UML, whose processes watch each other's signals; the stock kernel
	while kill -0 $$; do
		sleep 0.3
		pkill -STOP -f "qemu.*initrd $TMPDIR/" || continue
		sleep 0.5
		pkill -CONT -f "qemu.*initrd $TMPDIR/"
	done 3>&- &
	UML='' all_green loader || green=no
	kill $!
	[ -z "${green-}" ]
}

@test "another printk: with callers, without times, in a small buffer" {
	tree=$BATS_TEST_TMPDIR/tree
	cp -a "$(kernel_folder "$UML")/build" "$tree"
	source=$(sed -n 's,^include \(/.*\)/Makefile$,\1,p' "$tree/Makefile")
	"$source/scripts/config" --file "$tree/.config" --enable PRINTK_CALLER --disable PRINTK_TIME \
		--set-val LOG_BUF_SHIFT 13
	make -C "$source" ARCH=um O="$tree" -j"$(nproc)" olddefconfig all >"$BATS_TEST_TMPDIR/log" 2>&1
	grep -qx CONFIG_PRINTK_CALLER=y "$tree/include/config/auto.conf"
	grep -qx CONFIG_LOG_BUF_SHIFT=13 "$tree/include/config/auto.conf"
	KDIR=$tree run "$TOP/vm/run.sh" -L load
	echo "$output"
	[ "$status" -eq 0 ]
	not_printed "not ok"
}
