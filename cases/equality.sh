# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# Which imports make a namespace imported: those that are equal to it.

# a first, a middle and a last import all count
case_any_position()
{
	load test_ns_export
	load test_ns_more
	loaded test_ns_many
	not_logged "does not import it"
}

# the same twice, one that nobody has, and one that is not used: nobody minds
case_spare_imports()
{
	load test_ns_export
	loaded test_ns_spare
	not_logged "does not import it"
}

# an import of one namespace is none of another; data is in one as functions are
case_one_of_two()
{
	local symbol level=warning

	load test_ns_export
	load test_ns_more
	if enforced; then
		level=err
		refused EINVAL test_ns_half
	else
		loaded test_ns_half
	fi
	for symbol in test_ns_data test_ns_foo; do
		missing_import_logged $level test_ns_half $symbol KMOD_NS_TWO
	done
	# and not of those that it does import (R3: foo and ns_foo)
	not_logged "(test_ns_add)"
	not_logged "(ns_test_ns_foo)"
}

# not_imported(module) - its import is not KMOD_NS_TEST
not_imported()
{
	load test_ns_export
	if enforced; then
		refused EINVAL "$1"
		missing_import_logged err "$1" test_ns_add KMOD_NS_TEST
	else
		loaded "$1"
		missing_import_logged warning "$1" test_ns_add KMOD_NS_TEST
	fi
}

# KMOD_NS_TES is not KMOD_NS_TEST
case_prefix()
{
	not_imported test_ns_almost_prefix
}

# nor is KMOD_NS_TESTS
case_longer()
{
	not_imported test_ns_almost_longer
}

# nor kmod_ns_test
case_letters()
{
	not_imported test_ns_almost_case
}

# nor the name with a space behind it
case_space()
{
	not_imported test_ns_almost_space
}

# nor nothing at all
case_empty()
{
	not_imported test_ns_almost_empty
}

# nor a list with the name in it
case_list()
{
	not_imported test_ns_almost_list
}

# nor the name with dashes
case_dash()
{
	not_imported test_ns_almost_dash
}

# nor a pattern that the name matches
case_star()
{
	not_imported test_ns_almost_star
}

# of a long name every letter counts
case_long()
{
	local name=KMOD_NS_WITH_A_NAME_OF_MORE_THAN_64_LETTERS_THAT_DIFFERS_IN_THE_LAST_ONE_X
	local level=warning

	load test_ns_more
	if enforced; then
		level=err
		refused EINVAL test_ns_almost_long
	else
		loaded test_ns_almost_long
	fi
	missing_import_logged $level test_ns_almost_long test_ns_long "$name"
}
