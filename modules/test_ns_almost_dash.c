// SPDX-License-Identifier: GPL-2.0
/* Imports the namespace with dashes, which are underscores in a module's name. */
#include "test_ns_noimport.c"
MODULE_INFO(import_ns, "KMOD-NS-TEST");
