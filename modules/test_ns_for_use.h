/* SPDX-License-Identifier: GPL-2.0 */
/* Uses what test_ns_for exports; whether it may depends on its name. */
#define TEST_NS_USE	(test_ns_for(1) == 4)
#include "test_ns_use.h"
