/* SPDX-License-Identifier: GPL-2.0 */
#ifndef TEXT_H
#define TEXT_H

#include <stdio.h>

/* Prints text from a file; what would spoil a line or a terminal as \xHH. */
void print_text(const char *text, FILE *out);

/* Prints it as a JSON string, quotes included; a byte that is not ASCII as \u00HH. */
void print_json(const char *text, FILE *out);

#endif /* TEXT_H */
