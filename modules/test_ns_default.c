// SPDX-License-Identifier: GPL-2.0
/*
 * A namespace for all that it exports, and one symbol in another. The header
 * looks for the definition, so it comes first (R23); whether it is a token or
 * a literal is not the same as for the macros (R22).
 */
#ifdef TEST_NS_DEFAULT_LITERAL
#define DEFAULT_SYMBOL_NAMESPACE "KMOD_NS_DEFAULT"
#else
#define DEFAULT_SYMBOL_NAMESPACE KMOD_NS_DEFAULT
#endif
#include "test_ns.h"

int test_ns_by_default(int a)
{
	return a + 1;
}
EXPORT_SYMBOL(test_ns_by_default);

int test_ns_by_name(int a)
{
	return a + 2;
}
EXPORT_SYMBOL_NS(test_ns_by_name, KMOD_NS_TEST);

MODULE_DESCRIPTION("Symbol namespaces: exports in a default one");
MODULE_LICENSE("GPL");
