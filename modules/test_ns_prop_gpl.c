// SPDX-License-Identifier: GPL-2.0
/* Proprietary likewise, and uses what is GPL-only; imports nothing. */
#define TEST_NS_USE	(test_ns_mul(2, 3) == 6)
#define TEST_NS_LICENSE	"Dual MPL/GPL"
#include "test_ns_use.h"
