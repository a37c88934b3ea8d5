#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# run.sh [SECONDS [FOLDER]] - feed nsaudit what libFuzzer makes of modules
#
# The seeds are our modules, those of tests/mkelf.pl, and lists of exports, each
# of them compressed, too. What makes it crash, leak or hang is left in FOLDER
# (default: build/fuzz), where the corpus grows from run to run.
# Exit status: 0, 4 there is no clang, anything else when it failed.

set -eu
FUZZ_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=$(cd "$FUZZ_DIR/../.." && pwd)

# add_seed(name) - keep standard input as a seed, plain and compressed
add_seed()
{
	local seed=$SEEDS/$1

	cat >"$seed"
	gzip -c "$seed" >"$seed.gz"
	xz -c "$seed" >"$seed.xz"
	! command -v zstd >/dev/null || zstd -q -f "$seed" -o "$seed.zst"
}

# make_seeds() - from the modules in KMOD_NS_MODULES, if it is set, and without them
make_seeds()
{
	local module how name

	for module in ${KMOD_NS_MODULES:+"$KMOD_NS_MODULES"/test_ns_*.ko}; do
		name=$(basename "$module")
		objcopy --strip-debug "$module" "$FOLDER/$name"
		add_seed "$name" <"$FOLDER/$name"
		rm "$FOLDER/$name"
	done
	for how in "64 little rela" "64 big rela" "64 little mips64el" "64 big absolute" \
		"64 little relative" "32 little rel" "32 big rela"; do
		# shellcheck disable=SC2086 # words
		perl "$TOP/tests/mkelf.pl" $how | add_seed "${how// /-}"
	done
	printf '0x12345678\tprintk\tvmlinux\tEXPORT_SYMBOL\t\n0x0\tadd\tdrivers/a-b\tEXPORT_SYMBOL_GPL\tmodule:a,b*\n' |
		add_seed Module.symvers
	printf 'ffffffff81000000 T printk\nffffffff82000000 r __ksymtab_printk\n' | add_seed System.map
}

command -v clang >/dev/null || {
	echo "kmod_ns: fuzzing takes clang, and libclang-rt-dev" >&2
	exit 4
}
FOLDER=${2:-$TOP/build/fuzz}
SEEDS=$FOLDER/seeds
mkdir -p "$SEEDS" "$FOLDER/corpus"
make_seeds
make -s -C "$TOP/tools" OUTPUT="$FOLDER" HOSTCC=clang "$FOLDER/fuzz"
cd "$FOLDER"
exec ./fuzz -max_total_time="${1:-600}" -timeout=20 -rss_limit_mb=4096 -max_len=65536 \
	-len_control=0 -print_final_stats=1 corpus seeds
