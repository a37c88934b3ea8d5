# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: tools
# What modinfo says of the imports.

# import_ns is what the sources say
case_import_ns()
{
	require_command modinfo
	expect "test_ns_export: import_ns" "" "$(import_ns test_ns_export)"
	expect "test_ns_import: import_ns" KMOD_NS_TEST "$(import_ns test_ns_import)"
	expect "test_ns_noimport: import_ns" "" "$(import_ns test_ns_noimport)"
}

import_ns()
{
	modinfo -F import_ns "$KMOD_NS_MODULES/$1.ko"
}
