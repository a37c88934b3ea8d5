#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# nsaudit against other programs' opinions, and against damaged files.

bats_require_minimum_version 1.5.0
load helper

DEBIAN=debian-bookworm-amd64

setup_file()
{
	TREE=$(kernel_folder "$UML")/build
	MODULES=$(KDIR=$TREE "$TOP/lib/build.sh")
	NSAUDIT=$MODULES/nsaudit
	export TREE MODULES NSAUDIT
	[ -x "$NSAUDIT" ]
}

# real_modules() - print fifty of the stock kernel's, and those with namespaces
real_modules()
{
	local folder

	folder=$(kernel_folder "$DEBIAN")
	{
		find "$folder"/lib/modules/*/kernel -name '*.ko' | sort | awk 'NR % 23 == 1'
		awk -F '\t' '$3 != "vmlinux" && $5 != "" { print "/" $3 ".ko" }' \
			"$folder/build/Module.symvers" | sort -u |
			(cd "$folder"/lib/modules/*/kernel && while read -r file; do ls "$PWD$file"; done)
	} | sort -u
}

# exported_by_symvers(symvers, modules...) - what modpost says, as nsaudit would
exported_by_symvers()
{
	local module

	for module in "${@:2}"; do
		awk -F '\t' -v "file=$module" -v "name=$(basename "$module" .ko)" '
			{ base = $3; sub(/.*\//, "", base) }
			base == name {
				print file "\t" $2 "\t" $5 "\t" ($4 ~ /GPL/ ? "gpl" : "any")
			}' "$1"
	done | LC_ALL=C sort
}

# imported_by_others(modules...) - what nm and modinfo say, as nsaudit would
imported_by_others()
{
	local module

	for module; do
		nm -u "$module" | awk -v "file=$module" '{ print file "\tsymbol\t" $NF }'
		modinfo -F import_ns "$module" | awk -v "file=$module" '{ print file "\timport_ns\t" $0 }'
	done | LC_ALL=C sort
}

@test "exports of the stock kernel's modules are those of its Module.symvers" {
	mapfile -t modules < <(real_modules)
	[ "${#modules[@]}" -ge 50 ]
	exported_by_symvers "$(kernel_folder "$DEBIAN")/build/Module.symvers" "${modules[@]}" \
		>"$BATS_TEST_TMPDIR/expected"
	grep -q NET_MANA "$BATS_TEST_TMPDIR/expected"
	"$NSAUDIT" --exports "${modules[@]}" >"$BATS_TEST_TMPDIR/exports"
	cut -f 1-4 "$BATS_TEST_TMPDIR/exports" | LC_ALL=C sort | diff "$BATS_TEST_TMPDIR/expected" -
	[ "$(cut -f 5,7 "$BATS_TEST_TMPDIR/exports" | sort -u)" = $'12\t4' ]
}

@test "exports of our modules are those of nm and of the string section" {
	for module in "$MODULES"/*.ko; do
		"$NSAUDIT" --exports "$module" >"$BATS_TEST_TMPDIR/exports"
		nm "$module" | sed -n 's/.* __ksymtab_//p' | sort |
			diff - <(cut -f 2 "$BATS_TEST_TMPDIR/exports" | sort)
		objcopy -O binary --only-section=__ksymtab_strings "$module" "$BATS_TEST_TMPDIR/strings"
		# an assembler's export had no namespace's string up to v6.4 (R17)
		while IFS='|' read -r _ symbol namespace _; do
			offset=$(nm "$module" | sed -n "s/^\([0-9a-f]*\) . __kstrtabns_$symbol\$/\1/p")
			string=
			[ -z "$offset" ] || IFS= read -r -d '' string \
				< <(tail -c +$((16#$offset + 1)) "$BATS_TEST_TMPDIR/strings")
			[ "$string" = "$namespace" ]
		done < <(tr '\t' '|' <"$BATS_TEST_TMPDIR/exports")
	done
}

@test "imports are those of nm and modinfo" {
	mapfile -t modules < <(real_modules)
	modules+=("$MODULES"/*.ko)
	imported_by_others "${modules[@]}" >"$BATS_TEST_TMPDIR/expected"
	grep -q import_ns "$BATS_TEST_TMPDIR/expected"
	"$NSAUDIT" --imports "${modules[@]}" | LC_ALL=C sort | diff "$BATS_TEST_TMPDIR/expected" -
}

@test "vmlinux: exports are those of its Module.symvers" {
	"$NSAUDIT" --exports "$TREE/vmlinux" | cut -f 2-4 | LC_ALL=C sort >"$BATS_TEST_TMPDIR/exports"
	exported_by_symvers "$TREE/Module.symvers" vmlinux | cut -f 2- |
		LC_ALL=C sort | diff - "$BATS_TEST_TMPDIR/exports"
}

@test "either byte order and class, REL and RELA, linked or not" {
	file=$BATS_TEST_TMPDIR/made
	while read -r bits endian how size align; do
		perl "$TOP/tests/mkelf.pl" "$bits" "$endian" "$how" >"$file"
		run "$NSAUDIT" --exports "$file"
		[ "$status" -eq 0 ]
		[ "${lines[0]}" = "$file"$'\tfirst\t\tany\t'"$size"$'\t__ksymtab\t'"$align" ]
		[ "${lines[1]}" = "$file"$'\tsecond\tSOME_NS\tany\t'"$size"$'\t__ksymtab\t'"$align" ]
		[ "${#lines[@]}" -eq 2 ]
	done <<-END
		64 little rela      24 8
		64 big    rela      24 8
		64 little mips64el  24 8
		64 big    absolute  24 8
		64 little relative  12 4
		64 big    relative  12 4
		32 little rel       12 4
		32 big    rel       12 4
		32 big    rela      12 4
		32 little absolute  12 4
		32 big    relative  12 4
	END
}

@test "a truncated module is one line on stderr, and the next is still done" {
	module=$MODULES/test_ns_export.ko
	short=$BATS_TEST_TMPDIR/short.ko
	size=$(stat -c %s "$module")
	for ((length = 0; length < size; length += 61)); do
		head -c "$length" "$module" >"$short"
		for mode in exports imports; do
			run --separate-stderr "$NSAUDIT" --$mode "$short" "$module"
			[ "$status" -eq 3 ]
			[ "${#stderr_lines[@]}" -eq 1 ]
			[[ $stderr == "nsaudit: $short: "* ]]
			[ "$output" = "$("$NSAUDIT" --$mode "$module")" ]
		done
	done
}

@test "what is no module is told so" {
	mkfifo "$BATS_TEST_TMPDIR/pipe"
	for file in "$BATS_TEST_TMPDIR/pipe" "$BATS_TEST_TMPDIR/none" "$TOP/README" / /dev/zero; do
		run --separate-stderr timeout 120 "$NSAUDIT" --exports "$file"
		[ "$status" -eq 3 ]
		[ "${#stderr_lines[@]}" -eq 1 ]
		[[ $stderr == "nsaudit: $file: "* ]]
	done
	run --separate-stderr "$NSAUDIT" --nonesuch "$TOP/README"
	[ "$status" -eq 3 ]
	[[ $stderr == *nonesuch* ]]
	run "$NSAUDIT" --exports "$TOP/README" >/dev/full
	[ "$status" -eq 3 ]
}

@test "mutated modules neither crash nor hang it" {
	make -C "$TOP/tools" OUTPUT="$BATS_TEST_TMPDIR" "$BATS_TEST_TMPDIR/nsaudit" \
		CFLAGS="-g -O1 -std=gnu11 -fsanitize=address,undefined -fno-sanitize-recover=all"
	modules=("$MODULES"/test_ns_{export,import}.ko)
	mapfile -t -n 2 -O 2 modules < <(real_modules)
	cd "$BATS_TEST_TMPDIR"
	perl "$TOP/tests/mutate.pl" "${KMOD_NS_SEED:-1}" 150 "${modules[@]}"
	# the sanitizers' own status is that of findings
	export ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=exitcode=99
	for mode in --exports --imports "--symvers=$TREE/Module.symvers" "--json -j8 --symvers=$TREE/vmlinux"; do
		# shellcheck disable=SC2086 # words
		run --separate-stderr timeout 1200 ./nsaudit $mode mutant.*
		# 124 is timeout's
		[ "$status" -eq 3 ] || {
			echo "status $status"
			echo "$stderr" | tail -n 40
			return 1
		}
		run -1 grep -vE '^nsaudit: (mutant\.[0-9]+: [a-z A-Z_;?]+|[0-9]+ of [0-9]+ modules)$' <<<"$stderr"
	done
}
