// SPDX-License-Identifier: GPL-2.0
/* Proprietary likewise, and uses what is not GPL-only; imports nothing. */
#define TEST_NS_USE	(test_ns_add(2, 3) == 5)
#define TEST_NS_LICENSE	"Dual MPL/GPL"
#include "test_ns_use.h"
