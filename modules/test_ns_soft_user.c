// SPDX-License-Identifier: GPL-2.0
/* Needs the one that asks softly for it. */
#include "test_ns.h"

static int __init user_init(void)
{
	return test_ns_base() == 1 ? 0 : -ERANGE;
}
module_init(user_init);

static void __exit user_exit(void)
{
}
module_exit(user_exit);

MODULE_IMPORT_NS(KMOD_NS_TEST);
MODULE_DESCRIPTION("Symbol namespaces: a hard dependency against a soft one");
MODULE_LICENSE("GPL");
