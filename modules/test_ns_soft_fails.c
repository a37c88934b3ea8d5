// SPDX-License-Identifier: GPL-2.0
/* Does not load itself, so what comes after it is not to be loaded either. */
#include "test_ns.h"

static int __init fails_init(void)
{
	return -ENODEV;
}
module_init(fails_init);

MODULE_DESCRIPTION("Symbol namespaces: soft dependencies of a driver that fails");
MODULE_LICENSE("GPL");
MODULE_SOFTDEP("pre: test_ns_plain post: test_ns_import");
