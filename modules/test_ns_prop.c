// SPDX-License-Identifier: GPL-2.0
/* Proprietary, once lib/build.sh is through with it: may use what is not GPL-only. */
#define TEST_NS_USE	(test_ns_add(2, 3) == 5)
#define TEST_NS_LICENSE	"Dual MPL/GPL"
#include "test_ns_use.h"

MODULE_IMPORT_NS(KMOD_NS_TEST);
