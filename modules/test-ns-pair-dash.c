// SPDX-License-Identifier: GPL-2.0
/* A file with dashes in its name, where the module has underscores. */
#include "test_ns_pair.h"
