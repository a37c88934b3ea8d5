/* SPDX-License-Identifier: GPL-2.0 */
/* Exports of an assembler source: in a namespace since v6.5, before in none (R17). */
#include <linux/export.h>
#ifndef TEST_NS_ASM
#include <asm/export.h>
#define EXPORT_SYMBOL_NS(symbol, namespace)	EXPORT_SYMBOL(symbol)
#endif
#ifdef TEST_NS_LITERAL
#define KMOD_NS_ASM	"KMOD_NS_ASM"
#endif

	.data
	.balign	4
	.globl	test_ns_asm
test_ns_asm:
	.long	23
	.globl	test_ns_asm_control
test_ns_asm_control:
	.long	24

EXPORT_SYMBOL_NS(test_ns_asm, KMOD_NS_ASM)
EXPORT_SYMBOL(test_ns_asm_control)
