# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# The same rules, by whatever way a module is loaded.

# same_rules(folder, modload's options...) - the import counts, and its absence is
#	seen; folder - of the two drivers' files, with a slash, or nothing
same_rules()
{
	local folder=$1

	shift
	load test_ns_export
	loaded "$@" "${folder}test_ns_import"
	not_logged "does not import it"
	if enforced; then
		refused EINVAL "$@" "${folder}test_ns_noimport"
		missing_import_logged err test_ns_noimport test_ns_add KMOD_NS_TEST
	else
		loaded "$@" "${folder}test_ns_noimport"
		missing_import_logged warning test_ns_noimport test_ns_add KMOD_NS_TEST
	fi
}

# from memory, by init_module(2)
case_init_module()
{
	same_rules "" -i
}

# from a compressed file, which the kernel itself decompresses, since v5.17
case_compressed()
{
	local program

	configured MODULE_DECOMPRESS || skip "CONFIG_MODULE_DECOMPRESS is not set"
	for program in gzip xz zstd; do
		! configured "MODULE_COMPRESS_${program^^}" || break
	done
	require_command "$program"
	same_rules "$program/" -F compressed
}

# by force: that is about versions, and excuses no missing import
case_forced()
{
	configured MODULE_FORCE_LOAD || skip "CONFIG_MODULE_FORCE_LOAD is not set"
	same_rules "" -F ignore-modversions -F ignore-vermagic
}
