# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# The kernel itself asks for a module that needs a namespace.

# request_module() of a driver that imports it
case_request_module()
{
	autoload
	load test_ns_request module=test_ns_import
	logged info "test_ns_request: module test_ns_import: 0"
	logged info "test_ns_import: sum 5, product 6, control -7"
}

# request_module() of its twin; 256 is modprobe's exit status 1
case_request_module_missing_import()
{
	autoload
	load test_ns_request module=test_ns_noimport
	if enforced; then
		logged info "test_ns_request: module test_ns_noimport: 256"
		missing_import_logged err test_ns_noimport test_ns_add KMOD_NS_TEST
		absent test_ns_noimport
	else
		logged info "test_ns_request: module test_ns_noimport: 0"
		missing_import_logged warning test_ns_noimport test_ns_add KMOD_NS_TEST
	fi
}

# get_fs_type(), by the alias that the file system has
case_file_system()
{
	autoload
	load test_ns_request fs=test_ns_fs
	logged info "test_ns_request: file system test_ns_fs: found"
}

case_file_system_missing_import()
{
	local outcome=found level=warning

	autoload
	load test_ns_request fs=test_ns_fs_noimport
	! enforced || outcome="not found" level=err
	logged info "test_ns_request: file system test_ns_fs_noimport: $outcome"
	missing_import_logged $level test_ns_fs_noimport test_ns_add KMOD_NS_TEST
}
