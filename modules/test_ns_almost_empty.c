// SPDX-License-Identifier: GPL-2.0
/* Imports an empty name. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "");
