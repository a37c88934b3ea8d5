# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# Symbols that are not there, or may not be used, and what comes of both at once.

# a weak reference may be to nothing, but not to what the driver does not import
case_weak()
{
	loaded test_ns_weak
	unload test_ns_weak
	load test_ns_export
	if enforced; then
		refused EINVAL test_ns_weak
		missing_import_logged err test_ns_weak test_ns_add KMOD_NS_TEST
	else
		loaded test_ns_weak
		missing_import_logged warning test_ns_weak test_ns_add KMOD_NS_TEST
	fi
}

# read_undefined(modules...) - in UNDEFINED, by module, the undefined symbols of each
#	in the order of its table
read_undefined()
{
	local line module=

	require_command readelf
	declare -gA UNDEFINED=()
	while read -r line; do
		case $line in
		'File: '*)	module=${line#* } module=${module%.ko} ;;
		*' UND '*)	UNDEFINED[$module]+=" ${line##* }" ;;
		esac
	done < <(cd "$KMOD_NS_MODULES" && LC_ALL=C exec readelf -sW "${@/%/.ko}")
}

# two_faults(module, symbol) - it needs test_ns_add without an import, and a
#	symbol that is not there. Both are told; the later one's errno counts (R39).
two_faults()
{
	local symbol last='' errno=ENOENT level=warning

	load test_ns_export
	for symbol in ${UNDEFINED[$1]}; do
		[[ $symbol != test_ns_add && $symbol != "$2" ]] || last=$symbol
	done
	echo "$1: the last of its undefined symbols is $last"
	if enforced; then
		level=err
		[[ $last != test_ns_add ]] || errno=EINVAL
	fi
	refused $errno "$1"
	missing_import_logged $level "$1" test_ns_add KMOD_NS_TEST
	logged warning "$1: Unknown symbol $2 (err -2)"
}

# the linker decides about the order; these two names make it both
case_missing_import_and_symbol()
{
	read_undefined test_ns_torn_1 test_ns_torn_2
	two_faults test_ns_torn_1 test_ns_gone
	unload test_ns_export
	two_faults test_ns_torn_2 test_ns_lost
}
