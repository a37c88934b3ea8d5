// SPDX-License-Identifier: GPL-2.0
/* Uses nothing but the control symbol, and imports nothing. */
#include "test_ns.h"

static int __init test_ns_plain_init(void)
{
	return test_ns_control(7) == -7 ? 0 : -ERANGE;
}
module_init(test_ns_plain_init);

static void __exit test_ns_plain_exit(void)
{
}
module_exit(test_ns_plain_exit);

MODULE_DESCRIPTION("Symbol namespaces: uses the symbol in no namespace");
MODULE_LICENSE("GPL");
