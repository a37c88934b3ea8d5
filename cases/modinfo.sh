# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: tools
# What modinfo says of the imports, and of who exports that.

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

# depends is who exports what it needs, in whichever namespace, imported or not
case_depends()
{
	require_command modinfo
	expect "test_ns_export: depends" "" "$(depends test_ns_export)"
	expect "test_ns_noimport: depends" test_ns_export "$(depends test_ns_noimport)"
	expect "test_ns_many: depends" "test_ns_export test_ns_more" "$(depends test_ns_many)"
}

depends()
{
	modinfo -F depends "$KMOD_NS_MODULES/$1.ko" | tr , '\n' | LC_ALL=C sort | xargs
}
