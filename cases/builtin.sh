# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# A namespaced symbol that the kernel itself exports, not a module.

# the driver with the import loads
case_import()
{
	require_builtin
	loaded test_ns_builtin
	not_logged "does not import it"
}

# its twin without the import is refused, or warned about
case_missing_import()
{
	local level=warning

	require_builtin
	if enforced; then
		level=err
		refused EINVAL test_ns_builtin_noimport
	else
		loaded test_ns_builtin_noimport
	fi
	logged $level "test_ns_builtin_noimport: module uses symbol ("
}
