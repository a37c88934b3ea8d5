/* SPDX-License-Identifier: GPL-2.0 */
/* A driver that is there for what it imports: it loads where TEST_NS_USE is true. */
#include "test_ns.h"

static int __init test_ns_use_init(void)
{
	return TEST_NS_USE ? 0 : -ERANGE;
}
module_init(test_ns_use_init);

static void __exit test_ns_use_exit(void)
{
}
module_exit(test_ns_use_exit);

#ifndef TEST_NS_LICENSE
#define TEST_NS_LICENSE "GPL"
#endif
MODULE_DESCRIPTION("Symbol namespaces: uses symbols");
MODULE_LICENSE(TEST_NS_LICENSE);
