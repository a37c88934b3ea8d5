// SPDX-License-Identifier: GPL-2.0
/* The same two faults, in the other order. */
#define TEST_NS_USE	(test_ns_add(test_ns_lost(2), 3) == 5)
#include "test_ns_use.h"
