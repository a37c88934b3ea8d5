// SPDX-License-Identifier: GPL-2.0
/* Two faults: an import is missing, and a symbol is. */
#define TEST_NS_USE	(test_ns_gone(test_ns_add(2, 3)) == 5)
#include "test_ns_use.h"
