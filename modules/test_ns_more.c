// SPDX-License-Identifier: GPL-2.0
/*
 * Data in a namespace; and foo beside ns_foo, which once were the names of
 * one and the same string (R3); and a namespace with a long name.
 */
#include "test_ns.h"

int test_ns_data = 23;
EXPORT_SYMBOL_NS(test_ns_data, KMOD_NS_TWO);

int test_ns_foo(int a)
{
	return a + test_ns_data;
}
EXPORT_SYMBOL_NS(test_ns_foo, KMOD_NS_TWO);

int ns_test_ns_foo(int a)
{
	return a - test_ns_data;
}
EXPORT_SYMBOL_NS(ns_test_ns_foo, KMOD_NS_THREE);

int test_ns_long(int a)
{
	return a + 1;
}
EXPORT_SYMBOL_NS(test_ns_long,
		 KMOD_NS_WITH_A_NAME_OF_MORE_THAN_64_LETTERS_THAT_DIFFERS_IN_THE_LAST_ONE_X);

MODULE_DESCRIPTION("Symbol namespaces: exports in two more");
MODULE_LICENSE("GPL");
