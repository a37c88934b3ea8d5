// SPDX-License-Identifier: GPL-2.0
/* Imports a prefix of the namespace. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "KMOD_NS_TES");
