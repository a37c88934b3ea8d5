// SPDX-License-Identifier: GPL-2.0
/* Pulls the namespaced pair in after itself. */
#include "test_ns_soft.h"

MODULE_SOFTDEP("post: test_ns_import");
