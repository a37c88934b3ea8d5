// SPDX-License-Identifier: GPL-2.0
/* Is in the list by test_ns_for_glob*. */
#include "test_ns_for_use.h"
