// SPDX-License-Identifier: GPL-2.0
/* The name in other letters. */
#include "test_ns_pair.h"
