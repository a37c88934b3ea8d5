# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# What /sys/module says of a module's imports, since v7.1 (R32).

# import_ns has them one a line, as the file has them: none left out, none sorted
case_import_ns()
{
	local IFS=$'\n' text
	local -a texts declared=()

	kernel_before 7.1 && skip "before v7.1 there is no /sys/module/*/import_ns"
	load test_ns_export
	load test_ns_spare
	mapfile -d '' -t texts <"$KMOD_NS_MODULES/test_ns_spare.ko"
	for text in "${texts[@]}"; do
		[[ $text != *import_ns=* ]] || declared+=("${text#*import_ns=}")
	done
	read_file /sys/module/test_ns_spare/import_ns || die "import_ns: $STATUS"
	expect "import_ns" "${declared[*]}" "${ANSWER[*]}"
}

# and is not there for a module that imports nothing
case_import_ns_absent()
{
	kernel_before 7.1 && skip "before v7.1 there is no /sys/module/*/import_ns"
	load test_ns_export
	read_file /sys/module/test_ns_export/import_ns
	expect "reading import_ns" ENOENT "$STATUS"
}
