// SPDX-License-Identifier: GPL-2.0
/* Has the kernel itself load a module, by its name or as a file system. */
#include <linux/fs.h>
#include <linux/kmod.h>
#include "test_ns.h"

static char *module;
module_param(module, charp, 0);
MODULE_PARM_DESC(module, "name for request_module()");

static char *fs;
module_param(fs, charp, 0);
MODULE_PARM_DESC(fs, "name for get_fs_type()");

static int __init test_ns_request_init(void)
{
	struct file_system_type *type;

	if (module)
		pr_info("test_ns_request: module %s: %d\n", module, request_module("%s", module));
	if (fs) {
		type = get_fs_type(fs);
		pr_info("test_ns_request: file system %s: %s\n", fs, type ? "found" : "not found");
		if (type)
			module_put(type->owner);
	}
	return 0;
}
module_init(test_ns_request_init);

static void __exit test_ns_request_exit(void)
{
}
module_exit(test_ns_request_exit);

MODULE_DESCRIPTION("Symbol namespaces: autoloading");
MODULE_LICENSE("GPL");
