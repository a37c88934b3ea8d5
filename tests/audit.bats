#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Each of nsaudit's findings: a module that has it, and a twin that has not.

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
}

@test "missing-import" {
	module bad <<<"use kernel_ns"
	module weak <<<"weak kernel_ns"
	module good <<<$'use kernel_ns\ninfo import_ns=KERNEL_NS'
	module other <<<"use printk"
	finds "error missing-import bad.ko:kernel_ns:KERNEL_NS" \
		"error missing-import weak.ko:kernel_ns:KERNEL_NS"
}

@test "missing-import: the comparison is of all of the name, and of its case" {
	module bad <<<$'use kernel_ns\ninfo import_ns=KERNEL\ninfo import_ns=KERNEL_NS2\ninfo import_ns=kernel_ns'
	finds "error missing-import bad.ko:kernel_ns:KERNEL_NS" \
		"warning unknown-namespace bad.ko::KERNEL" \
		"warning unknown-namespace bad.ko::KERNEL_NS2" \
		"warning unknown-namespace bad.ko::kernel_ns"
}

@test "missing-import: of a module's export, by what its entry says" {
	module exporter <<<$'export offered MODULE_NS\nflag 0'
	printf '0x0\toffered\tkernel/exporter\tEXPORT_SYMBOL\tOLD_NS\n' >>"$TREE/Module.symvers"
	module bad <<<$'use offered\ninfo import_ns=OLD_NS'
	module good <<<$'use offered\ninfo import_ns=MODULE_NS'
	finds "error missing-import bad.ko:offered:MODULE_NS" "warning unknown-namespace bad.ko::OLD_NS"
	# also where it is not known whether these are all modules
	TREE=$TREE/kernel finds "error missing-import bad.ko:offered:MODULE_NS" \
		"warning unknown-namespace bad.ko::OLD_NS"
}

@test "not-listed, modpost-not-listed: names, patterns, dashes" {
	module exporter <<-'END'
		export listed module:good-one,glob*,under_score
		flag 1
	END
	for name in good-one glob globular under_score under-score; do
		module $name <<<"use listed"
	done
	for name in good good-one2 GLOB exported; do
		module $name <<<"use listed"
	done
	namespace="module:good-one,glob*,under_score"
	finds "error not-listed GLOB.ko:listed:$namespace" \
		"error not-listed exported.ko:listed:$namespace" \
		"error not-listed good-one2.ko:listed:$namespace" \
		"error not-listed good.ko:listed:$namespace" \
		"warning modpost-not-listed under-score.ko:listed:$namespace"
}

@test "not-listed: before v6.16 it is a namespace like any other" {
	kernel 6.12.0-test
	module exporter <<<"export listed module:user"
	module user <<<"use listed"
	module importer <<<$'use listed\ninfo import_ns=module:user'
	finds "error missing-import user.ko:listed:module:user"
}

@test "module-import" {
	module exporter <<<$'export listed module:bad,good\nflag 1'
	module bad <<<$'use listed\ninfo import_ns=module:bad,good'
	module good <<<"use listed"
	finds "error module-import bad.ko::module:bad,good"
}

@test "unknown-symbol" {
	module bad <<<"use nobodys"
	module good <<<$'weak nobodys\nuse printk'
	finds "error unknown-symbol bad.ko:nobodys:"
}

@test "unknown-symbol: of a module that is not installed, unless it is a file that is asked for" {
	printf '0x0\toffered\tdrivers/absent\tEXPORT_SYMBOL\tABSENT\n' >>"$TREE/Module.symvers"
	module bad <<<$'use offered\ninfo import_ns=ABSENT'
	finds "error unknown-symbol bad.ko:offered:" "warning unknown-namespace bad.ko::ABSENT"
	run -0 "$NSAUDIT" --fail-on note "$TREE/kernel/bad.ko"
	[ "$output" = "1 module, 0 errors, 0 warnings, 0 notes" ]
}

@test "duplicate-export" {
	module one <<<$'export twin\nflag 0\nexport unique\nflag 0'
	module two <<<$'export twin\nflag 0'
	module three <<<$'export printk\nflag 0'
	# of these two, depmod takes one
	module updated <<<$'export updated\nflag 0'
	mkdir "$TREE/updates"
	cp "$TREE/kernel/updated.ko" "$TREE/updates"
	finds "error duplicate-export Module.symvers:printk:" \
		"error duplicate-export one.ko:twin:" "error duplicate-export three.ko:printk:" \
		"error duplicate-export two.ko:twin:"
}

@test "export-entry: cut" {
	module good <<<$'export first\nflag 0\nexport last\nflag 0'
	module bad <<-'END'
		export first_
		flag 0
		.section __ksymtab, "a"
		.long last_ - ., .Lname_last_ - .
		.section __ksymtab_strings, "aMS", @progbits, 1
		.Lname_last_: .asciz "last_"
		.data
		last_: .long 0
		flag 0
	END
	finds "error export-entry bad.ko:last_:"
}

@test "export-name: it does not lead to a string" {
	module good <<<$'export name\nflag 0'
	module bad <<-'END'
		export first
		flag 0
		.section __ksymtab, "a"
		.long first - ., 0, 0
		flag 0
	END
	finds "error export-name bad.ko::"
}

@test "export-name, export-namespace: the string does not end" {
	module good <<<$'export first SOME_NS\nflag 0'
	for text in last SOME_NS; do
		module bad <<-END
			flag 0
			.section __ksymtab_strings, "a"
			.Lname_last: .ascii "last"
			$([ $text = last ] || printf '.byte 0\n.Lnamespace_last: .ascii "SOME_NS"')
			.section __ksymtab, "a"
			.long last - ., .Lname_last - ., $([ $text = last ] && echo 0 || echo .Lnamespace_last - .)
			.data
			last: .long 0
		END
		if [ $text = last ]; then
			finds "error export-name bad.ko::"
		else
			finds "error export-namespace bad.ko:last:"
		fi
	done
}

@test "export-flag: one for each entry, of known bits, and not in an obsolete section" {
	module good <<<$'export one\nflag 0\nexport two\nflag 1'
	module few <<<$'export three\nflag 0\nexport four'
	module none <<<"export five"
	module bits <<<$'export six\nflag 6'
	module obsolete <<-'END'
		export seven
		flag 1
		.section __ksymtab_strings, "aMS", @progbits, 1
		.Leight: .asciz "eight"
		.section __ksymtab_gpl, "a"
		.balign 4
		.long eight - ., .Leight - ., .Leight + 5 - .
		.data
		eight: .long 0
	END
	finds "error export-flag bits.ko:six:" "error export-flag few.ko::" "error export-flag none.ko::" \
		"error export-flag obsolete.ko:eight:"
}

@test "export-alignment" {
	# addresses of 8 bytes, as where the architecture has no PREL32 (R18)
	for align in 8 4; do
		module aligned-$align <<-END
			flag 0
			.data
			value_$align: .long 0
			.section __ksymtab_strings, "aMS", @progbits, 1
			.Lname: .asciz "value_$align"
			.section __ksymtab, "a"
			.balign $align
			.quad value_$align, .Lname, 0
		END
	done
	finds "error export-alignment aligned-4.ko::"
}

@test "ksymtab-name: a namespace in it (R4)" {
	module good <<<$'export good SOME_NS\nflag 0'
	module bad <<<$'export bad SOME_NS\nflag 0\n__ksymtab_SOME_NS.bad = 1'
	finds "error ksymtab-name bad.ko:__ksymtab_SOME_NS.bad:"
}

@test "namespace-symbol: what depmod takes for a symbol where there are no CRCs (R35)" {
	module good <<<$'export good printk\nflag 0'
	module bad <<<$'export bad printk\nflag 0'
	objcopy --wildcard --strip-symbol='__crc_*' "$TREE/kernel/bad.ko"
	# nor does it matter what the kernel itself exports
	printf '0x0\tprint_it\tvmlinux\tEXPORT_SYMBOL\tprintk\n' >>"$TREE/Module.symvers"
	finds "error namespace-symbol bad.ko:printk:printk"
}

@test "unknown-namespace" {
	module bad <<<"info import_ns=NOBODYS"
	module good <<<$'use kernel_ns\ninfo import_ns=KERNEL_NS'
	finds "warning unknown-namespace bad.ko::NOBODYS"
}

@test "quoted-namespace, blank-namespace: of exports and of imports (R20)" {
	module good <<<$'export good NS\nflag 0'
	module exporter <<<$'export quoted "NS"\nflag 0\nexport blank module:one, two\nflag 0'
	module importer <<<$'use quoted\ninfo import_ns="NS"'
	finds 'warning quoted-namespace exporter.ko:quoted:"NS"' \
		'warning quoted-namespace importer.ko::"NS"' \
		"warning blank-namespace exporter.ko:blank:module:one, two"
}

@test "import-length: modpost's buffer (R34), and a page of sysfs (R32)" {
	long=$(printf '%0498d' 0)
	module exporter <<<$'export fits '"$long"$'\nflag 0\nexport long '"${long}0"$'\nflag 0'
	module good <<<$'use fits\ninfo import_ns='"$long"
	module long <<<$'use long\ninfo import_ns='"${long}0"
	module exporters < <(for i in {1..9}; do printf 'export e%d %d%s\nflag 0\n' "$i" "$i" "${long:1:455}"; done)
	module page < <(for i in {1..9}; do printf 'use e%d\ninfo import_ns=%d%s\n' "$i" "$i" "${long:1:455}"; done)
	finds "warning import-length long.ko::${long}0" "warning import-length page.ko::"
}

@test "unused-import" {
	module bad <<<"info import_ns=KERNEL_NS"
	module good <<<$'use kernel_ns\ninfo import_ns=KERNEL_NS'
	finds "note unused-import bad.ko::KERNEL_NS"
}

@test "softdep-lines (R36)" {
	module bad <<<$'info softdep=pre: good\ninfo softdep=post: good'
	module good <<<"info softdep=pre: bad post: bad"
	finds "error softdep-lines bad.ko::"
}

@test "softdep-unknown: modules, built-in ones, aliases" {
	module bad <<<"info softdep=pre: nonesuch post: good"
	module good <<-'END'
		info softdep=pre: bad built-in crypto-builtin some-alias sub-part
		info alias=some-alias
		info alias=sub_*
	END
	finds "note softdep-unknown bad.ko:nonesuch:"
}

@test "modules of other architectures, byte orders and kinds of relocations are clean" {
	printf '0x0\toutside\tvmlinux\tEXPORT_SYMBOL\t\n' >>"$TREE/Module.symvers"
	for how in "64 little rela" "64 big rela" "64 little mips64el" "32 little rel" "32 big rel" "32 big rela"; do
		# shellcheck disable=SC2086 # words
		perl "$TOP/tests/mkelf.pl" $how >"$TREE/kernel/made.ko"
		finds
	done
}

@test "every code in the source is one that a test here expects" {
	codes=$(sed -n 's/^\t\[[A-Z_]*\].*{ "\([a-z-]*\)",.*\(ERROR\|WARNING\|NOTE\) },/\2 \1/p' "$TOP/tools/findings.c")
	[ "$(wc -l <<<"$codes")" -ge 20 ]
	while read -r severity code; do
		grep -q "[\"']${severity,,} $code " "$BATS_TEST_FILENAME"
	done <<<"$codes"
}
