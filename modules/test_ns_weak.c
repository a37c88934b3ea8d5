// SPDX-License-Identifier: GPL-2.0
/* Can do without the symbol, and does not import its namespace. */
#include "test_ns.h"

#pragma weak test_ns_add
#define TEST_NS_USE	(!test_ns_add || test_ns_add(2, 3) == 5)
#include "test_ns_use.h"
