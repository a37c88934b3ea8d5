// SPDX-License-Identifier: GPL-2.0
/* Pulls the namespaced pair in before itself. */
#include "test_ns_soft.h"

MODULE_SOFTDEP("pre: test_ns_import");
