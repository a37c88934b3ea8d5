// SPDX-License-Identifier: GPL-2.0
/* A shorter name. */
#include "test_ns_pair.h"
