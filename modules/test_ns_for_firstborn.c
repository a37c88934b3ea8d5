// SPDX-License-Identifier: GPL-2.0
/* Has a name that begins as one in the list does. */
#include "test_ns_for_use.h"
