// SPDX-License-Identifier: GPL-2.0
/* Names a module that does not exist, one that a kernel may refuse, one that each does. */
#include "test_ns_soft.h"

MODULE_SOFTDEP("pre: test_ns_nonexistent test_ns_noimport test_ns_prop_gpl");
