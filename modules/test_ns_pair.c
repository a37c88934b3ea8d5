// SPDX-License-Identifier: GPL-2.0
/* The name as most lists have it. */
#include "test_ns_pair.h"
