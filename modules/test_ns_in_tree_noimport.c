// SPDX-License-Identifier: GPL-2.0
/* Says that it is of the kernel's own, and lacks the import. */
#include "test_ns_noimport.c"
MODULE_INFO(intree, "Y");
