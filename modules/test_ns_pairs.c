// SPDX-License-Identifier: GPL-2.0
/* A longer name. */
#include "test_ns_pair.h"
