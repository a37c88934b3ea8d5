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

# it may be used by who is listed, and nobody minds that he is built out of tree (R28)
case_listed()
{
	load_exporter
	loaded test_ns_listed
	not_logged "does not import it"
}

# every driver against every list of the table: to the loader, what is not listed
# lacks an import, and nothing else does
case_pairs()
{
	local driver symbol level=warning expected='' got=''

	load_exporter
	read_pairs
	! enforced || level=err
	for driver in "${PAIR_DRIVERS[@]}"; do
		if enforced; then
			refused EINVAL "$driver"
		else
			loaded "$driver"
		fi
		take_complaints $level "${driver//-/_}"
		for symbol in "${!PAIRS[@]}"; do
			may_use "$driver" "$symbol" || expected+="$driver $symbol"$'\n'
			[[ ! ${COMPLAINTS[$symbol]-} ]] || got+="$driver $symbol"$'\n'
		done
	done
	same_lines "pairs of a driver and a symbol that it may not use" "$expected" "$got"
}

# take_complaints(level, module) - in COMPLAINTS, the symbols that the last load lacked an
#	import for
take_complaints()
{
	local line said="$2: module uses symbol ("

	declare -gA COMPLAINTS=()
	for line in "${LOG[@]}"; do
		[[ $line == "${LOG_LEVEL[$1]} "*"$said"*") from namespace module:"* ]] || continue
		line=${line#*"$said"}
		COMPLAINTS[${line%%)*}]=1
	done
}

# nobody can import what is his by name only, whatever the configuration says
case_import()
{
	load_exporter
	refused EPERM test_ns_for_import
	logged err "test_ns_for_import: module tries to import module namespace: module:"
}
