// SPDX-License-Identifier: GPL-2.0
#include "test_ns.h"

static int __init test_ns_import_init(void)
{
	int sum = test_ns_add(2, 3);
	int product = test_ns_mul(2, 3);
	int control = test_ns_control(7);

	pr_info("%s: sum %d, product %d, control %d\n", KBUILD_MODNAME, sum, product, control);
	return sum == 5 && product == 6 && control == -7 ? 0 : -ERANGE;
}
module_init(test_ns_import_init);

static void __exit test_ns_import_exit(void)
{
}
module_exit(test_ns_import_exit);

#ifndef TEST_NS_NO_IMPORT
MODULE_IMPORT_NS(KMOD_NS_TEST);
#endif
MODULE_DESCRIPTION("Symbol namespaces: uses the exports");
MODULE_LICENSE("GPL");
