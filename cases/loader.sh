# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# What the module loader answers to an import, and to a missing one.

# the driver that imports the namespace loads, and calls work
case_import()
{
	load test_ns_export
	loaded test_ns_import
	logged info "test_ns_import: sum 5, product 6, control -7"
	not_logged "does not import it"
}

# the heart of it: the same driver, without MODULE_IMPORT_NS
case_missing_import()
{
	local level=warning

	load test_ns_export
	if enforced; then
		level=err
		refused EINVAL test_ns_noimport
		logged warning "test_ns_noimport: Unknown symbol test_ns_add (err -22)"
		logged warning "test_ns_noimport: Unknown symbol test_ns_mul (err -22)"
	else
		loaded test_ns_noimport
		logged info "test_ns_noimport: sum 5, product 6, control -7"
	fi
	missing_import_logged $level test_ns_noimport test_ns_add KMOD_NS_TEST
	missing_import_logged $level test_ns_noimport test_ns_mul KMOD_NS_TEST
	not_logged "(test_ns_control)"
}

# a symbol in no namespace needs no import (R10)
case_control()
{
	load test_ns_export
	loaded test_ns_plain
	not_logged "does not import it"
}

# the refused driver leaves nothing: no module, no reference on the exporter
case_missing_import_leaves_nothing()
{
	enforced || skip "the kernel allows missing imports"
	load test_ns_export
	refused EINVAL test_ns_noimport
	absent test_ns_noimport
	present test_ns_export 0
	unload test_ns_export
	absent test_ns_export
}

# neither answer taints the module that was let in by more than what any test
# driver is, nor the kernel, now or in an earlier case
case_missing_import_does_not_taint()
{
	local tainted=$KERNEL_TAINTED bit taint

	load test_ns_export
	load test_ns_import
	read_file /sys/module/test_ns_import/taint || die "test_ns_import/taint: $STATUS"
	taint=${ANSWER[0]}
	try_load test_ns_noimport
	if [[ $STATUS == OK ]]; then
		read_file /sys/module/test_ns_noimport/taint
		expect "test_ns_noimport: taint" "$taint" "${ANSWER[0]}"
	fi
	# what our drivers are: proprietary, forced, out of tree, unsigned, tests
	for bit in 0 1 12 13 18; do
		((tainted |= 1 << bit))
	done
	read_tainted || die "/proc/sys/kernel/tainted: $STATUS"
	((tainted == (tainted | KERNEL_TAINTED))) ||
		fail "/proc/sys/kernel/tainted: expected no bit beyond $tainted," \
			"got $KERNEL_TAINTED"
}

# without the exporter there is nothing to import from
case_exporter_first()
{
	refused ENOENT test_ns_import
	logged warning "test_ns_import: Unknown symbol test_ns_add (err -2)"
	absent test_ns_import
}

# the exporter stays while an importer uses it, and goes after it
case_exporter_last()
{
	load test_ns_export
	load test_ns_import
	present test_ns_export 1
	kept EAGAIN test_ns_export
	unload test_ns_import
	present test_ns_export 0
	unload test_ns_export
	absent test_ns_export
}
