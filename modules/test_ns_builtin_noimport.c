// SPDX-License-Identifier: GPL-2.0
/* The same driver, without its import. */
#define TEST_NS_NO_IMPORT
#include "test_ns_builtin.c"
