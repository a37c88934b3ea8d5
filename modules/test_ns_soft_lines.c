// SPDX-License-Identifier: GPL-2.0
/* Two lines; kmod reads the first one only (R36). */
#include "test_ns_soft.h"

MODULE_SOFTDEP("pre: test_ns_plain");
MODULE_SOFTDEP("post: test_ns_import");
