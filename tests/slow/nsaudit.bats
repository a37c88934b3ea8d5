#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# What nsaudit costs, as ratios within one run.

load ../helper
load ../audit

FULL=debian-bookworm-amd64-full

setup_file()
{
	audit_build
	FOLDER=$(kernel_folder "$FULL")
	REAL=$(echo "$FOLDER"/lib/modules/*)
	export FOLDER REAL
}

# race(options... -- commands...) - fill TIMES with the least time that each takes, in
#	microseconds; what they find is no failure
race()
{
	local csv=$BATS_TEST_TMPDIR/times.csv
	local -a options=()

	for (( ; $# ; )); do
		[ "$1" = -- ] && shift && break
		options+=("$1")
		shift
	done
	hyperfine -i "${options[@]}" --export-csv "$csv" "$@" >&2
	mapfile -t TIMES < <(tail -n +2 "$csv" | awk -F , '{ printf "%d\n", $(NF - 1) * 1e6 }')
	echo "microseconds: ${TIMES[*]}"
}

@test "it takes at most a third of the time of depmod -n -e" {
	# while other work has the second processor, threads are of no use
	for _ in {1..5}; do
		race -N -w 3 -r 20 -- "$NSAUDIT $REAL" \
			"depmod -n -e -E $FOLDER/build/Module.symvers -b $FOLDER ${REAL##*/}"
		((3 * TIMES[0] > TIMES[1])) || return 0
	done
	return 1
}

@test "of xz modules, at most 1.15 times what their decompression takes" {
	cp -r "$(echo "$(kernel_folder debian-bookworm-amd64)"/lib/modules/*)" "$BATS_TEST_TMPDIR/tree"
	find "$BATS_TEST_TMPDIR/tree" -name '*.ko' -print0 | xargs -0 -n 32 -P "$(nproc)" xz -2 --check=crc32
	# the largest first, for the same reason as nsaudit
	find "$BATS_TEST_TMPDIR/tree" -name '*.xz' -printf '%s %p\n' | sort -rn | cut -d ' ' -f 2 \
		>"$BATS_TEST_TMPDIR/files"
	race -w 1 -r 10 -- \
		"$NSAUDIT --symvers $(kernel_folder debian-bookworm-amd64)/build/Module.symvers $BATS_TEST_TMPDIR/tree" \
		"xargs -n 16 -P $(nproc) xz -dc <$BATS_TEST_TMPDIR/files >/dev/null"
	((100 * TIMES[0] <= 115 * TIMES[1]))
}

@test "it grows no faster than the number of modules" {
	local share

	find "$REAL" -name '*.ko' | sort >"$BATS_TEST_TMPDIR/all"
	for share in 1 2 4; do
		mkdir "$BATS_TEST_TMPDIR/$share"
		awk -v "share=$share" 'NR % share == 0' "$BATS_TEST_TMPDIR/all" |
			xargs cp -s -t "$BATS_TEST_TMPDIR/$share"
	done
	race -N -w 3 -r 20 -L share 4,2,1 -- \
		"$NSAUDIT --symvers $FOLDER/build/Module.symvers $BATS_TEST_TMPDIR/{share}"
	((TIMES[1] <= 25 * TIMES[0] / 10 && TIMES[2] <= 25 * TIMES[1] / 10))
}

@test "it takes less than 200 MB" {
	ulimit -v 200000
	run "$NSAUDIT" "$REAL"
	[ "$status" -eq 1 ]
}

@test "missing and spare imports of all modules are those of nm, modinfo and Module.symvers" {
	find "$REAL" -name '*.ko' | sort >"$BATS_TEST_TMPDIR/files"
	xargs nm -A <"$BATS_TEST_TMPDIR/files" | sed -n 's/^\([^:]*\): *[Uwv] /\1 /p' |
		awk 'NR == FNR { split($0, column, "\t"); namespace[column[2]] = column[5]; next }
			namespace[$2] { print $1 ":" namespace[$2] }' "$FOLDER/build/Module.symvers" - |
		LC_ALL=C sort -u >"$BATS_TEST_TMPDIR/needed"
	xargs modinfo <"$BATS_TEST_TMPDIR/files" |
		awk '$1 == "filename:" { file = $2 } $1 == "import_ns:" { print file ":" $2 }' |
		LC_ALL=C sort -u >"$BATS_TEST_TMPDIR/declared"
	LC_ALL=C comm -3 "$BATS_TEST_TMPDIR/needed" "$BATS_TEST_TMPDIR/declared" | tr -d '\t' >"$BATS_TEST_TMPDIR/expected"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/needed")" -gt 100 ]
	"$NSAUDIT" "$REAL" | sed -n 's/^[a-z]* \(missing-import\|unused-import\|unknown-namespace\) \([^:]*\):[^:]*:\([^:]*\): .*/\2:\3/p' |
		LC_ALL=C sort -u | diff "$BATS_TEST_TMPDIR/expected" -
}
