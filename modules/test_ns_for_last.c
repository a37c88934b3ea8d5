// SPDX-License-Identifier: GPL-2.0
/* Is the last in the list. */
#include "test_ns_for_use.h"
