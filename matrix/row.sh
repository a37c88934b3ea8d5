#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# row.sh - one row of the matrix: a kernel, and what the test says of it
#
# The row's folder, in build/matrix, holds ktap, the document; log, what was said
# beside it; console, of the guest; facts, a name and a value a line.

set -u
TOP=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kmod_ns
# what a skip would hide, and what an unexpected pass would
export KMOD_NS_REQUIRE=build,tools,load KMOD_NS_STRICT=1

usage="usage: row.sh download|build|test|fresh KERNEL [ARGUMENT...]
  download  what the kernel takes
  build     the kernel, and the modules for it
  test      it, with these arguments for kmod_ns.sh
  fresh     is the last result still true? 0: yes
KERNEL is a name of the list, or the folder of a built tree"

# run_vm(arguments...) - vm/run.sh on the row's kernel, with a build folder of its own
run_vm()
{
	local kernel=KERNEL

	[[ $KERNEL != */* ]] || kernel=KDIR
	env -u KDIR -u KERNEL "$kernel=$KERNEL" KMOD_NS_BUILD="$FOLDER/build" "$TOP/vm/run.sh" "$@"
}

# inputs() - print a sum of what the row's result depends on: the project, the
#	kernel, and what this machine adds
inputs()
{
	local kernel=$CACHE/kernels/$KERNEL

	[[ $KERNEL != */* ]] || kernel=$KERNEL
	{
		(cd "$TOP" && find . \( -name .git -o -name build -o -name built \) -prune -o -type f -print0 |
			sort -z | xargs -0 sha256sum)
		stat -Lc '%n %s %Y' "$kernel"/{image,config,toolchain,kmod/packages,vmlinux,linux} \
			"$kernel"/{,build/}{Module.symvers,include/config/auto.conf}
		modprobe --version
		gcc --version
		printf '%s\n' "${ARGUMENTS[@]}"
	} 2>/dev/null | sha256sum | cut -d' ' -f1
}

# fact(name, value) - write it down
fact()
{
	printf '%s\t%s\n' "$1" "$2" >>"$NEW/facts"
}

# expected() - what the list says of the kernel
expected()
{
	"$TOP/kernels/get.sh" -l | awk -v name="$KERNEL" '$1 == name { print $6 }'
}

# found() - what the run says of it
found()
{
	sed -n 's/^# kernel: .*, missing imports: \([a-z]*\).*/\1/p' "$NEW/ktap"
	sed -n 's/^# layout: //p' "$NEW/ktap"
}

# judge(status) - write down what became of the row
judge()
{
	local expected found

	expected=$(expected)
	found=$(found | paste -sd ,)
	fact expected "$expected"
	fact found "$found"
	if (($1 > 1)) || [[ ! -s $NEW/ktap ]]; then
		fact error "$(grep '^kmod_ns: ' "$NEW/log" | tail -n 1 | cut -c 10-)"
	elif [[ $expected && $expected != "$found" ]]; then
		fact error "expected of this kernel: $expected; found: $found"
	fi
}

# packages() - what the kernel and its kmod came from
packages()
{
	cat "$CACHE/kernels/$KERNEL/packages" 2>/dev/null
	grep -h '^kmod=' "$CACHE/kernels/$KERNEL/kmod/packages" 2>/dev/null
}

# test_row() - fill the row's folder, which is replaced only by a whole result
test_row()
{
	local sum status begun=$SECONDS

	NEW=$FOLDER/new
	rm -rf "$NEW"
	mkdir -p "$NEW" || exit 1
	rm -f "$FOLDER"/build/*/{bare-boot,console.log}
	"$TOP/kernels/get.sh" "$KERNEL" >/dev/null 2>&1	# what is made now is an input, too
	sum=$(inputs)
	run_vm "${ARGUMENTS[@]}" >"$NEW/ktap" 2>"$NEW/log"
	status=$?
	cp "$FOLDER"/build/*/console.log "$NEW/console" 2>/dev/null
	fact name "${FOLDER##*/}"
	fact status "$status"
	judge "$status"
	fact seconds $((SECONDS - begun))
	fact date "$(date -u '+%Y-%m-%d %H:%M:%S')"
	fact bare "$(cat "$FOLDER"/build/*/bare-boot 2>/dev/null)"
	fact packages "$(packages | paste -sd ' ')"
	fact inputs "$sum" || exit 1
	mv -f "$NEW"/* "$FOLDER" && rmdir "$NEW" || exit 1
	printf '%-28s %4d s  %s\n' "${FOLDER##*/}" $((SECONDS - begun)) \
		"$(sed -n 's/^error\t/error: /p; t; $d' "$FOLDER/facts" | grep . ||
			sed -n 's/^# Totals: //p' "$FOLDER/ktap")" >&2
}

(($# >= 2)) || { echo "$usage" >&2; exit 1; }
KERNEL=$2
ARGUMENTS=("${@:3}")
name=${KERNEL#/}
FOLDER=${KMOD_NS_RESULTS:-$TOP/build/matrix}/${name//\//_}
mkdir -p "$FOLDER" || exit 1
case $1 in
download)	[[ $KERNEL == */* ]] || "$TOP/kernels/get.sh" -d "$KERNEL" ;;
build)		run_vm -l ;;
test)		test_row ;;
fresh)		[[ -s $FOLDER/facts && $(sed -n 's/^inputs\t//p' "$FOLDER/facts") == "$(inputs)" ]] ;;
*)		echo "$usage" >&2; exit 1 ;;
esac
