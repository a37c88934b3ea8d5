// SPDX-License-Identifier: GPL-2.0
/* Imports the namespace in other letters. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "kmod_ns_test");
