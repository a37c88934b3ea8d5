// SPDX-License-Identifier: GPL-2.0
/* Names its twin, which names it. */
#include "test_ns_soft.h"

MODULE_SOFTDEP("pre: test_ns_soft_ping");
