// SPDX-License-Identifier: GPL-2.0
/* Exports to some modules only, by their names. */
#include "test_ns.h"

#ifndef EXPORT_SYMBOL_FOR_MODULES	/* the macro's name in v6.16, and in backports (R27) */
#define EXPORT_SYMBOL_FOR_MODULES	EXPORT_SYMBOL_GPL_FOR_MODULES
#endif

#define TEST_NS_FOR_LIST \
	"test_ns_for_first,test-ns-for-dash,test_ns_for_glob*,TEST_NS_FOR_CASE,test_ns_for_last"

int test_ns_for(int a)
{
	return a + 3;
}
EXPORT_SYMBOL_FOR_MODULES(test_ns_for, TEST_NS_FOR_LIST);

MODULE_DESCRIPTION("Symbol namespaces: exports to named modules");
MODULE_LICENSE("GPL");
