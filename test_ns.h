/* SPDX-License-Identifier: GPL-2.0 */
#ifndef TEST_NS_H
#define TEST_NS_H

#include <linux/module.h>

/*
 * A namespace was a token up to v6.12 and is a string literal since v6.13
 * (commit cdd30ebb1b9f, R20). One spelling serves both: where the kernel wants
 * a token, the name stands for itself. Kbuild reads the headers and says which.
 */
#ifdef TEST_NS_LITERAL
#define KMOD_NS_TEST	"KMOD_NS_TEST"
#define KMOD_NS_TWO	"KMOD_NS_TWO"
#define KMOD_NS_THREE	"KMOD_NS_THREE"
#define KMOD_NS_WITH_A_NAME_OF_MORE_THAN_64_LETTERS_THAT_DIFFERS_IN_THE_LAST_ONE_X \
	"KMOD_NS_WITH_A_NAME_OF_MORE_THAN_64_LETTERS_THAT_DIFFERS_IN_THE_LAST_ONE_X"
#endif

/* The kernel is told that these are tests (TAINT_TEST), also out of its tree. */
MODULE_INFO(test, "Y");

int test_ns_add(int a, int b);
int test_ns_mul(int a, int b);
int test_ns_control(int a);
int test_ns_base(void);

/* test_ns_more */
extern int test_ns_data;
int test_ns_foo(int a);
int ns_test_ns_foo(int a);
int test_ns_long(int a);

/* test_ns_relay, and what has no import of that */
int test_ns_relayed(int a);
int test_ns_relay_wanted(void);
int test_ns_relay_ends(void);

/* test_ns_gone, test_ns_twin_*, test_ns_default, test_ns_for */
int test_ns_gone(int a);
int test_ns_lost(int a);
int test_ns_twin(int a);
int test_ns_by_default(int a);
int test_ns_by_name(int a);
int test_ns_for(int a);

/* test_ns_asm */
extern int test_ns_asm;
extern int test_ns_asm_control;

#endif /* TEST_NS_H */
