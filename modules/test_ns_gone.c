// SPDX-License-Identifier: GPL-2.0
/* Built for others to need it, and never loaded. */
#include "test_ns.h"

int test_ns_gone(int a)
{
	return a;
}
EXPORT_SYMBOL(test_ns_gone);

int test_ns_lost(int a)
{
	return a;
}
EXPORT_SYMBOL(test_ns_lost);

MODULE_DESCRIPTION("Symbol namespaces: exports what is not there");
MODULE_LICENSE("GPL");
