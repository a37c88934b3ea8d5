// SPDX-License-Identifier: GPL-2.0
/* The same driver, without MODULE_IMPORT_NS. */
#define TEST_NS_NO_IMPORT
#include "test_ns_import.c"
