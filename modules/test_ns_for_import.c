// SPDX-License-Identifier: GPL-2.0
/* Imports a module: namespace among others; lib/build.sh spells it as it must be. */
#define TEST_NS_USE	true
#include "test_ns_use.h"

MODULE_IMPORT_NS(KMOD_NS_TWO);
MODULE_INFO(import_ns, "MODULE:test_ns_for_import");
MODULE_IMPORT_NS(KMOD_NS_THREE);
