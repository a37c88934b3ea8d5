/* SPDX-License-Identifier: GPL-2.0 */
#ifndef EXPORTS_H
#define EXPORTS_H

#include <stdio.h>

#include "elfmod.h"

/*
 * Prints what the file exports, a line for each entry of its symbol tables:
 * file, symbol, namespace, gpl or any, size of the entry, section, alignment.
 * Returns 0, or -1 with the reason in mod.
 */
int print_exports(struct elfmod *mod, const char *file, FILE *out);

/* Prints text from a file; what would spoil a line or a terminal as \xHH. */
void print_text(const char *text, FILE *out);

#endif /* EXPORTS_H */
