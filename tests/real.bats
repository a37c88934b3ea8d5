#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# nsaudit on all the modules of a stock kernel, and on copies with faults in them.

load helper
load audit

DEBIAN=debian-bookworm-amd64

setup_file()
{
	audit_build
	KERNEL_FOLDER=$(kernel_folder "$DEBIAN")
	REAL=$(echo "$KERNEL_FOLDER"/lib/modules/*)
	export KERNEL_FOLDER REAL
}

# copy() - the stock kernel's modules as links, in TREE, so that some can be changed
copy()
{
	TREE=$BATS_TEST_TMPDIR/lib/modules/${REAL##*/}
	mkdir -p "$TREE"
	cp -rs "$REAL/kernel" "$REAL"/modules.builtin* "$TREE"
	cp "$KERNEL_FOLDER/build/Module.symvers" "$TREE"
}

# change(module, section, program...) - a section of a module in TREE becomes what
#	the program makes of it
change()
{
	local file=$TREE/kernel/$1

	cp --remove-destination "$REAL/kernel/$1" "$file"
	objcopy -O binary --only-section="$2" --set-section-flags "$2"=alloc "$file" "$BATS_TEST_TMPDIR/section"
	"${@:3}" <"$BATS_TEST_TMPDIR/section" >"$BATS_TEST_TMPDIR/changed"
	! cmp -s "$BATS_TEST_TMPDIR/section" "$BATS_TEST_TMPDIR/changed"
	objcopy --update-section "$2=$BATS_TEST_TMPDIR/changed" "$file"
}

# shorten(module, section, bytes) - a section of a module in TREE, of x86-64, ends
#	earlier; objcopy would leave its relocations out as well
shorten()
{
	local file=$TREE/kernel/$1 headers index size

	cp --remove-destination "$REAL/kernel/$1" "$file"
	headers=$(readelf -h "$file" | sed -n 's/ *Start of section headers: *\([0-9]*\) .*/\1/p')
	read -r index size < <(readelf -WS "$file" |
		sed -n "s/^ *\[ *\([0-9]*\)\] $2 .* [0-9a-f]* [0-9a-f]* \([0-9a-f]*\) [0-9a-f][0-9a-f]  .*/\1 \2/p")
	size=$((16#$size - $3))
	# shellcheck disable=SC2059 # the format is the byte
	printf "\\x$(printf %02x $((size & 255)))\\x$(printf %02x $((size >> 8)))" |
		dd of="$file" bs=1 seek=$((headers + 64 * index + 32)) conv=notrunc status=none
	[ "$(readelf -WS "$file" | grep -c " $2 .* $(printf %06x $size) ")" -eq 1 ]
}

# judge(tree) - print nsaudit's findings without folder and text
judge()
{
	"$NSAUDIT" --fail-on note "$1" | sed -n "s,: .*,,; s,^\([a-z]* [a-z-]* \)$1/kernel/,\1,p"
}

@test "the stock kernel: no error but what its sources have" {
	judge "$REAL" >"$BATS_TEST_TMPDIR/findings"
	# kmod follows the first of their many MODULE_SOFTDEP lines (R36)
	grep ^error "$BATS_TEST_TMPDIR/findings" |
		diff <(printf 'error softdep-lines fs/%s.ko::\n' btrfs/btrfs smb/client/cifs smb/server/ksmbd) -
	for file in btrfs/btrfs smb/client/cifs smb/server/ksmbd; do
		[ "$(modinfo -F softdep "$REAL/kernel/fs/$file.ko" | wc -l)" -gt 1 ]
	done
}

# needs(module, namespace) - print what it needs of the namespace, by nm and Module.symvers
needs()
{
	nm -u "$REAL/kernel/$1" | awk '{ print $NF }' |
		awk -F '\t' -v "namespace=$2" 'NR == FNR { needed[$1]; next }
			$5 == namespace && $2 in needed { print $2 }' - "$TREE/Module.symvers" | LC_ALL=C sort
}

# last(module, prefix) - print the symbol whose local symbol of that prefix is last
last()
{
	nm "$REAL/kernel/$1" | sed -n "s/ . $2/ /p" | sort | tail -n 1 | cut -d ' ' -f 2
}

@test "faults in a stock kernel's modules are found, and nothing else" {
	mana=drivers/net/ethernet/microsoft/mana/mana.ko
	copy
	judge "$TREE" >"$BATS_TEST_TMPDIR/before"
	grep -q softdep "$BATS_TEST_TMPDIR/before"

	# an import less
	change fs/efivarfs/efivarfs.ko .modinfo sed 's/import_ns=EFIVAR/import_no=EFIVAR/'
	needs fs/efivarfs/efivarfs.ko EFIVAR |
		sed 's,.*,error missing-import fs/efivarfs/efivarfs.ko:&:EFIVAR,' >"$BATS_TEST_TMPDIR/faults"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/faults")" -gt 3 ]
	# an entry cut, and a string that does not end
	shorten crypto/xor.ko __ksymtab 4
	echo "error export-entry crypto/xor.ko:$(last crypto/xor.ko __ksymtab_):" >>"$BATS_TEST_TMPDIR/faults"
	change $mana __ksymtab_strings head -c -1
	echo "error export-namespace $mana:$(last $mana __kstrtabns_):" >>"$BATS_TEST_TMPDIR/faults"

	judge "$TREE" | LC_ALL=C sort |
		diff <(LC_ALL=C sort "$BATS_TEST_TMPDIR"/{before,faults}) -
}
