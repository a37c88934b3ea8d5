// SPDX-License-Identifier: GPL-2.0
/* Exports something itself, of either kind, takes a parameter, and lacks the import. */
#include "test_ns.h"

static int test_ns_wanted = 5;
module_param(test_ns_wanted, int, 0444);
MODULE_PARM_DESC(test_ns_wanted, "what test_ns_relayed(4) is to be");

int test_ns_relay_wanted(void)
{
	return test_ns_wanted;
}
EXPORT_SYMBOL(test_ns_relay_wanted);

int test_ns_relay_ends(void)
{
	return test_ns_relayed(4) == test_ns_relay_wanted();
}
EXPORT_SYMBOL_GPL(test_ns_relay_ends);

#define TEST_NS_USE	test_ns_relay_ends()
#include "test_ns_use.h"
