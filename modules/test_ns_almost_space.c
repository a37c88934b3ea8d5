// SPDX-License-Identifier: GPL-2.0
/* Imports the namespace and a space. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "KMOD_NS_TEST ");
