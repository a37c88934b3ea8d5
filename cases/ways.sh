# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# The same rules, by whatever way a module is loaded.

# same_rules(modload's options...) - the import counts, and its absence is seen
same_rules()
{
	load test_ns_export
	loaded "$@" test_ns_import
	not_logged "does not import it"
	if enforced; then
		refused EINVAL "$@" test_ns_noimport
		missing_import_logged err test_ns_noimport test_ns_add KMOD_NS_TEST
	else
		loaded "$@" test_ns_noimport
		missing_import_logged warning test_ns_noimport test_ns_add KMOD_NS_TEST
	fi
}

# from memory, by init_module(2)
case_init_module()
{
	same_rules -i
}

# by force: that is about versions, and excuses no missing import
case_forced()
{
	configured MODULE_FORCE_LOAD || skip "CONFIG_MODULE_FORCE_LOAD is not set"
	same_rules -F ignore-modversions -F ignore-vermagic
}
