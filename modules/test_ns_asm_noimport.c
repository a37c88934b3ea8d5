// SPDX-License-Identifier: GPL-2.0
/* Uses both exports of test_ns_asm, and imports nothing. */
#define TEST_NS_USE	(test_ns_asm == 23 && test_ns_asm_control == 24)
#include "test_ns_use.h"
