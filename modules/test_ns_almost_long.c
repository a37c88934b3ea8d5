// SPDX-License-Identifier: GPL-2.0
/* Imports a long name whose last letter is another. */
#define TEST_NS_USE	(test_ns_long(1) == 2)
#include "test_ns_use.h"

MODULE_INFO(import_ns,
	    "KMOD_NS_WITH_A_NAME_OF_MORE_THAN_64_LETTERS_THAT_DIFFERS_IN_THE_LAST_ONE_Y");
