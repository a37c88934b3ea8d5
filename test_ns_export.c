// SPDX-License-Identifier: GPL-2.0
#include "test_ns.h"

int test_ns_add(int a, int b)
{
	return a + b;
}
EXPORT_SYMBOL_NS(test_ns_add, KMOD_NS_TEST);

int test_ns_mul(int a, int b)
{
	return a * b;
}
EXPORT_SYMBOL_NS_GPL(test_ns_mul, KMOD_NS_TEST);

/* in no namespace: whoever wants it may have it */
int test_ns_control(int a)
{
	return -a;
}
EXPORT_SYMBOL(test_ns_control);

MODULE_DESCRIPTION("Symbol namespaces: exports");
MODULE_LICENSE("GPL");
