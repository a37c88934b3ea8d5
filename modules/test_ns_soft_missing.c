// SPDX-License-Identifier: GPL-2.0
/* Names a module that does not exist. */
#include "test_ns_soft.h"

MODULE_SOFTDEP("pre: test_ns_nonexistent");
