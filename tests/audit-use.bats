#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# How nsaudit is used: what it takes, what it prints, and what it does not fall over.

bats_require_minimum_version 1.5.0
load helper
load audit

setup_file()
{
	audit_build
}

setup()
{
	kernel 7.3.0-test
	module exporter <<<$'export offered MODULE_NS\nflag 0'
	module bad <<<"use kernel_ns"
	module good <<<$'use kernel_ns\nuse offered\ninfo import_ns=KERNEL_NS\ninfo import_ns=MODULE_NS'
	LINE="error missing-import $TREE/kernel/bad.ko:kernel_ns:KERNEL_NS: vmlinux exports it into a namespace that bad does not import"
}

@test "a release, its folder, a folder in it, a file: the kernel's exports are found" {
	for argument in "--root=$BATS_TEST_TMPDIR 7.3.0-test" "$TREE" "$TREE/kernel" \
		"$TREE/kernel/bad.ko" "--root=$BATS_TEST_TMPDIR $BATS_TEST_TMPDIR/elsewhere.ko"; do
		cp "$TREE/kernel/bad.ko" "$BATS_TEST_TMPDIR/elsewhere.ko"
		# shellcheck disable=SC2086 # words
		run -1 "$NSAUDIT" $argument
		[[ ${lines[0]} == "error missing-import "*".ko:kernel_ns:KERNEL_NS: "* ]]
	done
}

@test "the kernel's exports beside its modules, in its headers, in /boot, as vmlinux" {
	mkdir -p "$BATS_TEST_TMPDIR"/{boot,usr/src/headers}
	mv "$TREE/Module.symvers" "$BATS_TEST_TMPDIR/symvers"
	run --separate-stderr -3 "$NSAUDIT" "$TREE"
	[[ $stderr == "nsaudit: $TREE: no Module.symvers, vmlinux or System.map; "*"--symvers FILE" ]]

	# a link made for the root, which is not this machine's
	ln -s /usr/src/headers "$TREE/build"
	cp "$BATS_TEST_TMPDIR/symvers" "$BATS_TEST_TMPDIR/usr/src/headers/Module.symvers"
	run -1 "$NSAUDIT" "$TREE"
	[ "${lines[0]}" = "$LINE" ]
	rm "$TREE/build"

	for to in "$TREE/symvers" "$BATS_TEST_TMPDIR/boot/symvers-7.3.0-test"; do
		xz -c "$BATS_TEST_TMPDIR/symvers" >"$to.xz"
		run -1 "$NSAUDIT" "$TREE"
		[ "${lines[0]}" = "$LINE" ]
		rm "$to.xz"
	done

	# headers' stubs of a map and of a vmlinux, which hold no exports
	echo "ffffffffffffffff B The_real_map_is_elsewhere" >"$TREE/System.map"
	perl "$TOP/tests/mkelf.pl" 64 little absolute >"$BATS_TEST_TMPDIR/boot/vmlinux-7.3.0-test"
	objcopy -R __ksymtab "$TREE/kernel/exporter.ko" "$TREE/vmlinux"
	run -1 "$NSAUDIT" --json "$TREE"
	printed "\"exports\": \"$BATS_TEST_TMPDIR/boot/vmlinux-7.3.0-test\""
	printed '"code": "unknown-symbol", "severity": "error", "file": "'"$TREE/kernel/bad.ko"'", "symbol": "kernel_ns"'
}

@test "System.map knows no namespaces: what they allow is not judged" {
	printf '0000000000000000 r __ksymtab_%s\n' kernel_ns printk >"$BATS_TEST_TMPDIR/System.map"
	run -0 "$NSAUDIT" --fail-on note --symvers "$BATS_TEST_TMPDIR/System.map" "$TREE"
	[ "$output" = "3 modules, 0 errors, 0 warnings, 0 notes" ]
	printf '0000000000000000 r __ksymtab_%s\n' kernel_ns NS.printk >"$BATS_TEST_TMPDIR/System.map"
	run -1 "$NSAUDIT" --symvers "$BATS_TEST_TMPDIR/System.map" "$TREE"
	[[ ${lines[0]} == "error ksymtab-name $BATS_TEST_TMPDIR/System.map:NS.printk:: "* ]]
}

@test "compressed modules say the same" {
	expected=$("$NSAUDIT" "$TREE") || [ $? -eq 1 ]
	for compress in "gzip .gz" "xz .xz" "xz --check=crc32 --lzma2=dict=1MiB .xz" "zstd -q --rm .zst"; do
		# shellcheck disable=SC2086 # words
		find "$TREE/kernel" -name '*.ko' -exec ${compress% *} {} +
		run -1 "$NSAUDIT" "$TREE"
		[ "$output" = "${expected//.ko/.ko${compress##* }}" ]
		case $compress in
		gzip*)	gunzip "$TREE"/kernel/*.gz ;;
		xz*)	unxz "$TREE"/kernel/*.xz ;;
		*)	unzstd -q --rm "$TREE"/kernel/*.zst ;;
		esac
	done
}

@test "any number of jobs and any order of arguments: the same output" {
	expected=$("$NSAUDIT" -j 1 "$TREE") || [ $? -eq 1 ]
	for arguments in "-j 2 $TREE" "-j 64 $TREE" "$TREE/kernel/good.ko $TREE $TREE/kernel $TREE"; do
		# shellcheck disable=SC2086 # words
		run -1 "$NSAUDIT" $arguments
		[ "$output" = "$expected" ]
	done
}

@test "--fail-on: what makes the exit status 1" {
	run -1 "$NSAUDIT" "$TREE"
	rm "$TREE/kernel/bad.ko"
	module spare <<<"info import_ns=KERNEL_NS"
	run -0 "$NSAUDIT" "$TREE"
	run -0 "$NSAUDIT" --fail-on warning "$TREE"
	run -1 "$NSAUDIT" --fail-on note "$TREE"
	run -3 "$NSAUDIT" --fail-on nonesuch "$TREE"
}

@test "--json is JSON, whatever is in a name" {
	module odd <<<$'info import_ns="q\\\\uo\\001te\\377"'
	"$NSAUDIT" --json "$TREE" >"$BATS_TEST_TMPDIR/json" || [ $? -eq 1 ]
	perl -MJSON::PP -0777 -e '
		my $document = decode_json(<>);
		my %finding = map { $_->{code} => $_ } @{$document->{findings}};
		die if $document->{version} != 1 || $document->{summary}{modules} != 4;
		die if $document->{summary}{error} != 1 || $document->{summary}{unreadable} != 0;
		die if $finding{"missing-import"}{namespace} ne "KERNEL_NS";
		die if $finding{"quoted-namespace"}{namespace} ne "\"q\\uo\x{1}te\x{ff}\"";
	' "$BATS_TEST_TMPDIR/json"
}

@test "--graph: who imports which namespace from whom" {
	run -0 "$NSAUDIT" --graph "$TREE"
	[ "$(grep -c -- '->' <<<"$output")" -eq 3 ]
	printed '"good" -> "exporter" [label="MODULE_NS"];'
	printed '"good" -> "vmlinux" [label="KERNEL_NS"];'
	printed '"bad" -> "vmlinux" [label="KERNEL_NS"];'
}

@test "what cannot be read is one line each, the rest is done, the exit status is 3" {
	cd "$TREE/kernel"
	head -c 300 good.ko >truncated.ko
	xz -c good.ko | head -c 200 >truncated.ko.xz
	printf '\037\213damaged' >damaged.ko.gz
	printf '\050\265\057\375damaged' >damaged.ko.zst
	: >empty.ko
	truncate -s 1T huge.ko
	# a symbol table of 4 GiB, in a file that is as large
	cp good.ko large.ko
	truncate -s 1T large.ko
	headers=$(readelf -h good.ko | sed -n 's/ *Start of section headers: *\([0-9]*\) .*/\1/p')
	index=$(readelf -WS good.ko | sed -n 's/^ *\[ *\([0-9]*\)\] \.symtab .*/\1/p')
	printf '\0\0\0\0\1' | dd of=large.ko bs=1 seek=$((headers + 64 * index + 32)) conv=notrunc status=none
	mkfifo pipe.ko
	mkdir loop folder.ko
	ln -s .. loop/again
	ln -s nowhere dangling.ko
	run --separate-stderr -3 timeout 1200 "$NSAUDIT" "$TREE"
	[ "${lines[0]}" = "$LINE" ]
	[[ ${lines[-1]} == "3 modules, 1 error, "*" unreadable" ]]
	for name in truncated.ko truncated.ko.xz damaged.ko.gz damaged.ko.zst empty.ko huge.ko \
		large.ko pipe.ko dangling.ko; do
		[ "$(grep -c "^nsaudit: $TREE/kernel/$name: " <<<"$stderr")" -eq 1 ]
	done
	[ "${#stderr_lines[@]}" -eq 9 ]
	[[ $stderr == *"large.ko: a section is too large"* ]]
}

@test "a bomb ends at 512 MiB" {
	head -c 700M /dev/zero | gzip -1 >"$TREE/kernel/bomb.ko.gz"
	run --separate-stderr -3 "$NSAUDIT" "$TREE"
	# a slow machine sees the progress, too
	[ "${stderr_lines[-1]}" = "nsaudit: $TREE/kernel/bomb.ko.gz: too large: more than 512 MiB" ]
}

@test "wrong usage is one line that says what is wrong" {
	for arguments in "--nonesuch" "-j 0 $TREE" "-j 2x $TREE" "--json --graph $TREE" "--exports" \
		"nonesuch" "$BATS_TEST_TMPDIR" "$BATS_TEST_TMPDIR/lib/modules"; do
		case $arguments in
		*/modules)	touch "$TREE/modules.dep" ;;
		*nsaudit*)	mkdir "$BATS_TEST_TMPDIR/none" && arguments=$BATS_TEST_TMPDIR/none ;;
		esac
		# shellcheck disable=SC2086 # words
		run --separate-stderr -3 "$NSAUDIT" $arguments
		[ -z "$output" ]
		[ "${#stderr_lines[@]}" -eq 1 ]
	done
	printf 'one\ttwo\n' | cat - "$TREE/Module.symvers" | sed 's/^one/0x1/' >"$BATS_TEST_TMPDIR/symvers"
	run --separate-stderr -3 "$NSAUDIT" --symvers "$BATS_TEST_TMPDIR/symvers" "$TREE"
	[[ $stderr == "nsaudit: $BATS_TEST_TMPDIR/symvers: not the five columns"* ]]
	# the namespace was third before v5.6 (R6)
	printf '0x0\tkernel_ns\tKERNEL_NS\tvmlinux\tEXPORT_SYMBOL\n' >"$BATS_TEST_TMPDIR/symvers"
	run --separate-stderr -3 "$NSAUDIT" --symvers "$BATS_TEST_TMPDIR/symvers" "$TREE"
	[[ $stderr == "nsaudit: $BATS_TEST_TMPDIR/symvers: its fourth column is not the export's"* ]]
	# shellcheck disable=SC2016 # for the inner shell
	run -3 bash -c '"$1" "$2" >/dev/full' - "$NSAUDIT" "$TREE"
}

@test "install: the program and its manual page, which has no errors" {
	make -s -C "$TOP/tools" OUTPUT="$BATS_FILE_TMPDIR" DESTDIR="$BATS_TEST_TMPDIR/image" prefix=/usr install
	"$BATS_TEST_TMPDIR/image/usr/sbin/nsaudit" --help | grep -q '^usage: nsaudit'
	page=$BATS_TEST_TMPDIR/image/usr/share/man/man8/nsaudit.8
	mandoc -T lint -W warning "$page"
	# each code and each option is in it
	for code in $(sed -n 's/^\t\[[A-Z_]*\].*{ "\([a-z]*-[a-z-]*\)",.*/\1/p' "$TOP/tools/findings.c"); do
		grep -qE "^\.It Sy (.* , Sy )?$code( ,|\$)" "$page"
	done
	for option in $("$NSAUDIT" --help | grep -o -- '--[a-z-]*' | sort -u); do
		[ "$option" = --help ] || grep -q -- "Fl -${option#--}" "$page"
	done
}

@test "README: built by make -C tools, it takes a folder of /lib/modules" {
	scratch
	cd "$SCRATCH"
	grep -qx '  % make -C tools' README
	# shellcheck disable=SC2016 # as it is written there
	grep -qxF '  % build/tools/nsaudit /lib/modules/$(uname -r)' README
	make -s -C tools
	run -1 build/tools/nsaudit "$TREE"
	[ "${lines[0]}" = "$LINE" ]
}

@test "a module that says a thousand things is not compared with a thousand others for hours" {
	{
		for i in {1..20000}; do printf 'info import_ns=NS_%d\n' "$i"; done
	} | module talkative
	run --separate-stderr -3 timeout 1200 "$NSAUDIT" "$TREE"
	[ "$stderr" = "nsaudit: $TREE/kernel/talkative.ko: too many imports or softdeps" ]
	[ "${lines[0]}" = "$LINE" ]
}
