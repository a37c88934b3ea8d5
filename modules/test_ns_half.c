// SPDX-License-Identifier: GPL-2.0
/* The same driver, without the import in between. */
#define TEST_NS_HALF
#include "test_ns_many.c"
