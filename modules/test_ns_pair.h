/* SPDX-License-Identifier: GPL-2.0 */
/* A driver that asks for every symbol of the table; its name decides what it gets. */
#define PAIR(name, list)	int test_ns_to_##name(void)
#include "test_ns_pairs.h"

static int test_ns_ask(void)
{
	int sum = 0;

#define PAIR(name, list)	(sum += test_ns_to_##name())
#include "test_ns_pairs.h"
	return sum;
}

#define TEST_NS_USE	(test_ns_ask() > 0)
#include "test_ns_use.h"
