// SPDX-License-Identifier: GPL-2.0
/* Imports its namespace twice, and some that nobody has or that it does not use. */
#define TEST_NS_USE	(test_ns_add(2, 3) == 5)
#include "test_ns_use.h"

MODULE_INFO(test_ns_unused, "KMOD_NS_NOBODY");
MODULE_INFO(test_ns_unused, "KMOD_NS_TWO");
MODULE_INFO(test_ns_unused, "KMOD_NS_module:");
MODULE_INFO(import_ns, "KMOD_NS_NOBODY");
MODULE_INFO(import_ns, "KMOD_NS_module:");
MODULE_IMPORT_NS(KMOD_NS_TEST);
MODULE_IMPORT_NS(KMOD_NS_TWO);
MODULE_IMPORT_NS(KMOD_NS_TEST);
