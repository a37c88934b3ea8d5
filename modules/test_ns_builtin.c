// SPDX-License-Identifier: GPL-2.0
/*
 * Uses a namespaced symbol of the kernel itself, as uas did in v5.4-rc (R4).
 * lib/build.sh finds one in Module.symvers and gives its name and namespace;
 * the symbol is never called, so its type does not matter.
 */
#include "test_ns.h"

extern char builtin[] __asm__(TEST_NS_BUILTIN_SYMBOL);

static void *const user __used = builtin;

#ifndef TEST_NS_NO_IMPORT
MODULE_INFO(import_ns, TEST_NS_BUILTIN_NS);
#endif
MODULE_DESCRIPTION("Symbol namespaces: uses a symbol that is built in");
MODULE_LICENSE("GPL");
