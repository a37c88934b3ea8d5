// SPDX-License-Identifier: GPL-2.0
/* Is in the list of test_ns_for(), and imports nothing. */
#define TEST_NS_USE	(test_ns_for(1) == 4)
#include "test_ns_use.h"
