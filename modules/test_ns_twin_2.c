// SPDX-License-Identifier: GPL-2.0
/* Exports test_ns_twin, too, in a namespace of its own. */
#include "test_ns.h"

int test_ns_twin(int a)
{
	return a;
}
EXPORT_SYMBOL_NS(test_ns_twin, KMOD_NS_THREE);

MODULE_DESCRIPTION("Symbol namespaces: one of two that export the same name");
MODULE_LICENSE("GPL");
