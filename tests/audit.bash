# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Small modules, and small kernels to install them in, for nsaudit to judge.

# audit_build() - build nsaudit; sets NSAUDIT
audit_build()
{
	NSAUDIT=$BATS_FILE_TMPDIR/nsaudit
	export NSAUDIT
	make -s -C "$TOP/tools" OUTPUT="$BATS_FILE_TMPDIR" "$NSAUDIT"
}

# kernel(release) - install one without modules; sets TREE
#	It exports printk, and kernel_ns in the namespace KERNEL_NS.
kernel()
{
	TREE=$BATS_TEST_TMPDIR/lib/modules/$1
	RELEASE=$1
	mkdir -p "$TREE/kernel"
	printf '0x0\t%s\tvmlinux\t%s\t%s\n' printk EXPORT_SYMBOL '' \
		kernel_ns EXPORT_SYMBOL_GPL KERNEL_NS >"$TREE/Module.symvers"
	echo kernel/lib/built-in.ko >"$TREE/modules.builtin"
	printf 'built_in.alias=crypto-builtin\0' >"$TREE/modules.builtin.modinfo"
}

# module(name) - install one that is made of the lines of standard input:
#	export SYMBOL [NAMESPACE], use SYMBOL, weak SYMBOL, info KEY=VALUE,
#	flag BYTE, or assembler
module()
{
	local file=$TREE/kernel/$1.ko

	{
		printf 'info name=%s\ninfo vermagic=%s SMP\n__this_module: .quad 0\n' \
			"${1//-/_}" "$RELEASE"
		cat
	} | assembler | gcc -c -x assembler -o "$file" -
}

# assembler() - print module()'s lines as such
assembler()
{
	local word name value

	while read -r word name value; do
		case $word in
		export)	export_symbol "$name" "$value" ;;
		use)	printf '.quad %s\n' "$name" ;;
		weak)	printf '.weak %s\n.quad %s\n' "$name" "$name" ;;
		info)	printf '.section .modinfo, "a"\n.asciz "%s"\n.data\n' \
				"${name//\"/\\\"}${value:+ $value}" ;;
		flag)	printf '.section __kflagstab, "a"\n.byte %s\n.data\n' "$name" ;;
		*)	printf '%s %s %s\n' "$word" "$name" "$value" ;;
		esac
	done
}

# export_symbol(symbol, namespace) - print its entry, as x86 has it, and its CRC
export_symbol()
{
	cat <<-END
		.data
		.globl $1
		$1: .long 0
		.globl __crc_$1
		__crc_$1 = 1
		.section __ksymtab_strings, "aMS", @progbits, 1
		.Lname_$1: .asciz "$1"
		.Lnamespace_$1: .asciz "${2//\"/\\\"}"
		.section __ksymtab, "a"
		.balign 4
		__ksymtab_$1: .long $1 - ., .Lname_$1 - ., .Lnamespace_$1 - .
		.data
	END
}

# finds(lines...) - nsaudit finds exactly these in TREE, by severity, code, file,
#	symbol and namespace, and exits accordingly
finds()
{
	local got

	run "$NSAUDIT" "$TREE"
	got=$(sed -n "s,: .*,,; s,^\([a-z]* [a-z-]* \)$TREE/\(kernel/\)\?,\1,p" <<<"$output")
	diff <(printf '%s\n' "$@" | grep .) <(grep . <<<"$got")
	# shellcheck disable=SC2154 # bats' run sets it
	[ "$status" -eq "$(printf '%s\n' "$@" | grep -c -m 1 ^error)" ]
}
