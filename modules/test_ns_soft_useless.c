// SPDX-License-Identifier: GPL-2.0
/* Names a module that does not exist, and one that a kernel may refuse. */
#include "test_ns_soft.h"

MODULE_SOFTDEP("pre: test_ns_nonexistent test_ns_noimport");
