// SPDX-License-Identifier: GPL-2.0
/* Proprietary, as test_ns_prop is; imports what it exports again, in the same namespace. */
#include "test_ns.h"

int test_ns_relayed(int a)
{
	return test_ns_add(a, 1);
}
EXPORT_SYMBOL_NS(test_ns_relayed, KMOD_NS_TEST);

MODULE_DESCRIPTION("Symbol namespaces: imports and exports");
MODULE_LICENSE("Dual MPL/GPL");
MODULE_IMPORT_NS(KMOD_NS_TEST);
