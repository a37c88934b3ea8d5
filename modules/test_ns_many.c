// SPDX-License-Identifier: GPL-2.0
/* Needs a first import, a last one, and some in between, one of them long. */
#define TEST_NS_USE	(test_ns_add(2, 3) == 5 && test_ns_data == 23 && \
			 test_ns_foo(1) == 24 && ns_test_ns_foo(1) == -22 && \
			 test_ns_long(1) == 2)
#include "test_ns_use.h"

MODULE_IMPORT_NS(KMOD_NS_TEST);
#ifndef TEST_NS_HALF
MODULE_IMPORT_NS(KMOD_NS_TWO);
#endif
MODULE_IMPORT_NS(KMOD_NS_WITH_A_NAME_OF_MORE_THAN_64_LETTERS_THAT_DIFFERS_IN_THE_LAST_ONE_X);
MODULE_IMPORT_NS(KMOD_NS_THREE);
