# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# What an exporter may do, and to whom its symbols are visible.

# not GPL-only: a proprietary driver that imports the namespace may use it
case_proprietary()
{
	load test_ns_export
	loaded test_ns_prop
	not_logged "does not import it"
	read_file /sys/module/test_ns_prop/taint
	[[ ${ANSWER[0]-} == *P* ]] || fail "test_ns_prop: expected taint P, got ${ANSWER[0]-}"
}

# GPL-only: for a proprietary driver it is not there, hence in no namespace (R30)
case_proprietary_gpl_only()
{
	load test_ns_export
	refused ENOENT test_ns_prop_gpl
	logged warning "test_ns_prop_gpl: Unknown symbol test_ns_mul (err -2)"
	not_logged "from namespace"
}

# noimport(module) - whatever it says of itself, it needs the import
noimport()
{
	local level=warning

	load test_ns_export
	if enforced; then
		level=err
		refused EINVAL "$1"
	else
		loaded "$1"
	fi
	missing_import_logged $level "$1" test_ns_add KMOD_NS_TEST
}

# a licence excuses no missing import
case_proprietary_missing_import()
{
	noimport test_ns_prop_noimport
}

# nor does being of the kernel's own (R28)
case_in_tree_missing_import()
{
	noimport test_ns_in_tree_noimport
}

# nor does exporting something, or a parameter, nor that the exporter imports and is
#	proprietary
case_relay()
{
	local level=warning

	load test_ns_export
	load test_ns_relay
	if enforced; then
		level=err
		refused EINVAL test_ns_relay_noimport
	else
		loaded test_ns_relay_noimport
	fi
	missing_import_logged $level test_ns_relay_noimport test_ns_relayed KMOD_NS_TEST
}

# namespaces do not separate names: the second exporter of one is refused
case_twins()
{
	load test_ns_twin_1
	refused ENOEXEC test_ns_twin_2
	logged err "test_ns_twin_2: exports duplicate symbol test_ns_twin (owned by test_ns_twin_1)"
	absent test_ns_twin_2
}

# the default namespace holds what names none (R22), and what names one is in that alone
case_default_namespace()
{
	local level=warning

	load test_ns_default
	if enforced; then
		level=err
		refused EINVAL test_ns_default_half
	else
		loaded test_ns_default_half
	fi
	missing_import_logged $level test_ns_default_half test_ns_by_default KMOD_NS_DEFAULT
	not_logged "(test_ns_by_name)"
}

# an assembler source exports in a namespace since v6.5, before in none (R17)
case_assembler()
{
	! configured MODVERSIONS ||
		skip "CONFIG_MODVERSIONS: versions of an assembler's symbols take a kernel's header"
	load test_ns_asm
	if kernel_before 6.5; then
		loaded test_ns_asm_noimport
		not_logged "from namespace"
		return
	fi
	if enforced; then
		refused EINVAL test_ns_asm_noimport
		missing_import_logged err test_ns_asm_noimport test_ns_asm KMOD_NS_ASM
	else
		loaded test_ns_asm_noimport
		missing_import_logged warning test_ns_asm_noimport test_ns_asm KMOD_NS_ASM
	fi
	not_logged "(test_ns_asm_control)"
}

# symbol_get() does not look at namespaces: what is seen elsewhere is their doing
case_symbol_get()
{
	load test_ns_export
	loaded test_ns_get
	not_logged "does not import it"
}
