// SPDX-License-Identifier: GPL-2.0
/* The same file system, without MODULE_IMPORT_NS. */
#define TEST_NS_NO_IMPORT
#define TEST_NS_FS	"test_ns_fs_noimport"
#include "test_ns_fs.c"
