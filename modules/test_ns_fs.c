// SPDX-License-Identifier: GPL-2.0
/* A file system in name only, which needs a namespace. */
#include <linux/fs.h>
#include "test_ns.h"

#ifndef TEST_NS_FS
#define TEST_NS_FS	"test_ns_fs"
#endif

static struct file_system_type test_ns_fs = {
	.owner	= THIS_MODULE,
	.name	= TEST_NS_FS,
};

static int __init test_ns_fs_init(void)
{
	return test_ns_add(2, 3) == 5 ? register_filesystem(&test_ns_fs) : -ERANGE;
}
module_init(test_ns_fs_init);

static void __exit test_ns_fs_exit(void)
{
	unregister_filesystem(&test_ns_fs);
}
module_exit(test_ns_fs_exit);

#ifndef TEST_NS_NO_IMPORT
MODULE_IMPORT_NS(KMOD_NS_TEST);
#endif
MODULE_ALIAS_FS(TEST_NS_FS);
MODULE_DESCRIPTION("Symbol namespaces: a file system to be autoloaded");
MODULE_LICENSE("GPL");
