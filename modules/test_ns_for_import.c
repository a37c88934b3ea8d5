// SPDX-License-Identifier: GPL-2.0
/* Imports a module: namespace, which lib/build.sh spells as it must be. */
#define TEST_NS_USE	true
#include "test_ns_use.h"

MODULE_INFO(import_ns, "MODULE:test_ns_for_import");
