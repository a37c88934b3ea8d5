// SPDX-License-Identifier: GPL-2.0
/* Imports a longer name than the namespace's. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "KMOD_NS_TESTS");
