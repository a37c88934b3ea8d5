// SPDX-License-Identifier: GPL-2.0
/* Gets at a symbol in a namespace by its name, at run time. */
#include "test_ns.h"

static int __init test_ns_get_init(void)
{
	int (*mul)(int a, int b) = symbol_get(test_ns_mul);
	int product;

	if (!mul)
		return -ENXIO;
	product = mul(2, 3);
	symbol_put(test_ns_mul);
	return product == 6 ? 0 : -ERANGE;
}
module_init(test_ns_get_init);

static void __exit test_ns_get_exit(void)
{
}
module_exit(test_ns_get_exit);

MODULE_DESCRIPTION("Symbol namespaces: uses symbol_get");
MODULE_LICENSE("GPL");
