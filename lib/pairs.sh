# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Which module may use what is exported to a list of modules (R24): the rule as
# documented, for the table in modules/test_ns_pairs.h.

# the drivers that ask for every symbol of the table, by their files' names
readonly PAIR_DRIVERS=(test_ns_pair test_ns_pairs test_ns_pai test_ns_PAIR test-ns-pair-dash)

declare -A PAIRS=()	# symbol -> its list

# read_pairs() - fill PAIRS with the table
read_pairs()
{
	local line row='^PAIR\(([a-z_]+), "(.*)"\)'

	while read -r line; do
		[[ ! $line =~ $row ]] || PAIRS[test_ns_to_${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
	done <"$KMOD_NS_DIR/modules/test_ns_pairs.h"
	((${#PAIRS[@]} > 0)) || die "modules/test_ns_pairs.h has no table"
}

# is_listed(name, list) - does a name of the list, between commas, mean this one,
#	letter by letter, or with a star at its end any that begins so?
is_listed()
{
	local element IFS=, -

	[[ ,$2, != *",$1,"* ]] || return 0
	[[ $2 == *'*'* ]] || return 1
	set -f
	for element in $2; do
		[[ $element != *'*' || $1 != "${element%'*'}"* ]] || return 0
	done
	return 1
}

# may_use(driver, symbol) - - and _ are the same in the name of a module
may_use()
{
	is_listed "${1//-/_}" "${PAIRS[$2]//-/_}"
}

# is_spelled(driver, symbol) - may it use the symbol even if they are not? (R26)
is_spelled()
{
	is_listed "$1" "${PAIRS[$2]}"
}
