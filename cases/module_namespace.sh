# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# EXPORT_SYMBOL_FOR_MODULES: a namespace that is a list of module names (R24).

# load_exporter() - the feature is there since v6.16; before, where the headers
#	have the macro without it (R25), lib/defects.sh knows
load_exporter()
{
	if kernel_before 6.16 && [[ ! -e $KMOD_NS_MODULES/test_ns_for.ko ]]; then
		skip "before v6.16 there is no EXPORT_SYMBOL_FOR_MODULES"
	fi
	load test_ns_for
}

# listed(module) - it may use the symbol, and nobody minds that it is built out of tree (R28)
listed()
{
	load_exporter
	loaded "$1"
	not_logged "does not import it"
}

# unlisted(module) - for it, it is a namespace that it does not import
unlisted()
{
	load_exporter
	if enforced; then
		refused EINVAL "$1"
		logged err "$1: module uses symbol (test_ns_for) from namespace module:test_ns_for_first,"
	else
		loaded "$1"
		logged warning "$1: module uses symbol (test_ns_for) from namespace module:test_ns_for_first,"
	fi
}

# the first in the list
case_first()
{
	listed test_ns_for_first
}

# the last in the list
case_last()
{
	listed test_ns_for_last
}

# dashes in the list are underscores in the module's name
case_dash()
{
	listed test_ns_for_dash
}

# a star at the end stands for anything
case_glob()
{
	listed test_ns_for_globbed
}

# letters are as they are
case_letters()
{
	unlisted test_ns_for_case
}

# without a star, a beginning is not enough
case_longer()
{
	unlisted test_ns_for_firstborn
}

# nobody can import what is his by name only, whatever the configuration says
case_import()
{
	load_exporter
	refused EPERM test_ns_for_import
	logged err "test_ns_for_import: module tries to import module namespace: module:test_ns_for_import"
}
