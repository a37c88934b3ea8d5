// SPDX-License-Identifier: GPL-2.0
/* What a module has beside its assembler source. */
#include "test_ns.h"

MODULE_DESCRIPTION("Symbol namespaces: exports of an assembler source");
MODULE_LICENSE("GPL");
