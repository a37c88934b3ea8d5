// SPDX-License-Identifier: GPL-2.0
/* Imports a pattern, as a module: namespace may have them. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "KMOD_NS_*");
