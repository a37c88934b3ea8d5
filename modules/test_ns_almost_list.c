// SPDX-License-Identifier: GPL-2.0
/* Imports a list with the namespace in it, as a module: namespace is one. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "KMOD_NS_TEST,KMOD_NS_TWO");
