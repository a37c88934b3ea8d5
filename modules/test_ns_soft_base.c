// SPDX-License-Identifier: GPL-2.0
/* Asks softly for the one that needs it. */
#include "test_ns_soft.h"

int test_ns_base(void)
{
	return 1;
}
EXPORT_SYMBOL_NS(test_ns_base, KMOD_NS_TEST);

MODULE_SOFTDEP("pre: test_ns_soft_user");
