// SPDX-License-Identifier: GPL-2.0
/*
 * Can do without the symbol, and does not import its namespace. The address is
 * read from memory: in code, arm64 would want a GOT, which its modules lack.
 */
#include "test_ns.h"

#pragma weak test_ns_add
static int (*add)(int a, int b) = test_ns_add;
#define TEST_NS_USE	(!READ_ONCE(add) || READ_ONCE(add)(2, 3) == 5)
#include "test_ns_use.h"
