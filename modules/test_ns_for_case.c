// SPDX-License-Identifier: GPL-2.0
/* Is in the list in other letters. */
#include "test_ns_for_use.h"
