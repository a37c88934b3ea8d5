// SPDX-License-Identifier: GPL-2.0
/* Imports the namespace that is named, but not the default one. */
#define TEST_NS_USE	(test_ns_by_default(1) == 2 && test_ns_by_name(1) == 3)
#include "test_ns_use.h"

MODULE_IMPORT_NS(KMOD_NS_TEST);
