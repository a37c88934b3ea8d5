#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Many kernels: which rows are run, and what is said of them.

bats_require_minimum_version 1.5.0
load helper
load rows

setup()
{
	RESULTS=$BATS_TEST_TMPDIR/results
	export KMOD_NS_RESULTS=$RESULTS
}

# report(rows...) - what report.pl says of recorded rows
report()
{
	run --separate-stderr "$TOP/matrix/report.pl" "$RESULTS" "$@"
}

@test "a pattern that means no kernel lists the names, and runs none" {
	KERNELS='uml-6.1-refuse uml-0.99-*' run "$TOP/matrix/run.sh"
	[ "$status" -eq 1 ]
	printed "no kernel matches 'uml-0.99-*'"
	for name in $("$TOP/kernels/get.sh" -l | cut -d' ' -f1); do
		printed "  $name"
	done
	[ ! -e "$RESULTS" ]
}

@test "every kernel of the list has a recipe, a machine, and what is expected" {
	"$TOP/kernels/get.sh" -l | while read -r name recipe _ _ machine expected; do
		echo "$name"
		grep -q "^get_$recipe()" "$TOP"/kernels/*.sh
		[ -e "$TOP/vm/machines/$machine.sh" ]
		[[ $expected =~ ^(refuse|allow),(prel32|absolute),(64|32),(little|big)$ ]]
	done
	[ -z "$("$TOP/kernels/get.sh" -l | cut -d' ' -f1 | sort | uniq -d)" ]
}

@test "both enforcements, layouts, widths and byte orders are in the list" {
	run "$TOP/kernels/get.sh" -l
	for word in refuse allow prel32 absolute ,64 ,32 little big; do
		printed "$word"
	done
}

@test "the reports: a document in a document, and a red row for every kind of failure" {
	record_some
	report good bad gone idle
	[ "$status" -eq 1 ]
	printed $'KTAP version 1\n1..4\n  KTAP version 1\n  1..3\n'
	printed $'\n  ok 2 modpost.import_macro # XFAIL R9'
	printed $'\nok 1 good\n'
	printed $'\nnot ok 2 bad\n'
	printed $'# bookworm has no linux-image-gone\nnot ok 3 gone\n'
	printed $'(KMOD_NS_REQUIRE): load\nnot ok 4 idle\n'
	printed $'\n# Totals: pass:1 fail:3 '
	report good
	[ "$status" -eq 0 ]
}

@test "the reports: JUnit, valid by its schema, with the same numbers" {
	record_some
	report good bad gone idle
	xmllint --noout --schema "$TOP/tests/junit.xsd" "$RESULTS/junit.xml"
	for count in 'suite[@name="good"]/@skipped=2' 'suite[@name="bad"]/@failures=1' \
		     'suite[@name="gone"]/@errors=1' 'suite[@name="idle"]/@errors=1'; do
		[ "$(xmllint --xpath "//test$count" "$RESULTS/junit.xml")" = true ]
	done
	run xmllint --xpath 'string(//failure)' "$RESULTS/junit.xml"
	[ "$output" = "test_ns_noimport: expected EINVAL, module was loaded" ]
	run xmllint --xpath 'string(//testcase[@name="import_macro"]/skipped/@message)' "$RESULTS/junit.xml"
	[ "$output" = "expected to fail: R9: it does not expand <its> & argument" ]
}

@test "the reports: on the page every reason can be read and reached" {
	record_some
	report good bad gone idle
	output=$(<"$RESULTS/index.html")
	printed "R9: it does not expand &lt;its&gt; &amp; argument</dd>"
	printed "expected EINVAL, module was loaded</pre>"
	printed "before v7.1 there is none</dd>"
	printed "error: bookworm has no linux-image-gone"
	printed "packages: linux-image-good=1"
	printed ">2.5</td>"	# the load layer's 500 ms in bare boots of 200 ms
	while read -r target; do
		printed "id=\"$target\""
	done < <(grep -o 'href="#[^"]*"' <<<"$output" | sed 's/.*#//; s/"//')
	not_printed "http"
}

@test "a document that ends early is not taken for a good one" {
	record cut 0 <<-'END'
		KTAP version 1
		1..3
		ok 1 loader.import
	END
	report cut
	[ "$status" -eq 1 ]
	printed "the document is not whole"
}

@test "a row, end to end; what is still true is not run again" {
	KERNELS=$UML run --separate-stderr "$TOP/matrix/run.sh" loader
	[ "$status" -eq 0 ]
	printed "  ok 2 loader.missing_import"
	printed "ok 1 $UML"
	find "$RESULTS/$UML" -type f -printf '%p %T@\n' | sort >"$BATS_TEST_TMPDIR/before"
	KERNELS=$UML run "$TOP/matrix/run.sh" loader
	[ "$status" -eq 0 ]
	printed "1 results are still true, 0 to come"
	find "$RESULTS/$UML" -type f -printf '%p %T@\n' | sort | diff "$BATS_TEST_TMPDIR/before" -
}

@test "a kernel that is not what the list says, and one that is gone: red rows, and no more" {
	scratch
	sed -i "s/^\($UML .*\)refuse,/\1allow,/" "$SCRATCH/kernels/list"
	echo "debian-gone debian bookworm gone-amd64 x86_64 refuse,prel32,64,little" >>"$SCRATCH/kernels/list"
	KERNELS="debian-gone $UML" run --separate-stderr "$SCRATCH/matrix/run.sh" loader.import
	[ "$status" -eq 1 ]
	printed "# bookworm has no linux-image-gone-amd64 and linux-headers-gone-amd64"
	printed "not ok 1 debian-gone"
	printed "  ok 1 loader.import"
	printed "# expected of this kernel: allow,absolute,64,little; found: refuse,absolute,64,little"
	printed "not ok 2 $UML"
}
