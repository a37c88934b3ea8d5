/* SPDX-License-Identifier: GPL-2.0 */
/* A driver that does nothing, to be loaded together with others. */
#include "test_ns.h"

static int __init soft_init(void)
{
	return 0;
}
module_init(soft_init);

static void __exit soft_exit(void)
{
}
module_exit(soft_exit);

MODULE_DESCRIPTION("Symbol namespaces: soft dependencies");
MODULE_LICENSE("GPL");
