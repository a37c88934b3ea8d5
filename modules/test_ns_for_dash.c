// SPDX-License-Identifier: GPL-2.0
/* Is in the list with dashes for underscores. */
#include "test_ns_for_use.h"
