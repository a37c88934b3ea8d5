// SPDX-License-Identifier: GPL-2.0
/* Exports to some modules only, by their names. */
#include "test_ns.h"

#ifndef EXPORT_SYMBOL_FOR_MODULES	/* the macro's name in v6.16, and in backports (R27) */
#define EXPORT_SYMBOL_FOR_MODULES	EXPORT_SYMBOL_GPL_FOR_MODULES
#endif

int test_ns_for(int a)
{
	return a + 3;
}
EXPORT_SYMBOL_FOR_MODULES(test_ns_for, "test_ns_listed");

#define PAIR(name, list)	int test_ns_to_##name(void)
#include "test_ns_pairs.h"

#define PAIR(name, list) \
	int test_ns_to_##name(void) { return 1; } \
	EXPORT_SYMBOL_FOR_MODULES(test_ns_to_##name, list)
#include "test_ns_pairs.h"

MODULE_DESCRIPTION("Symbol namespaces: exports to named modules");
MODULE_LICENSE("GPL");
