// SPDX-License-Identifier: GPL-2.0
#include "text.h"

void print_text(const char *text, FILE *out)
{
	for (; *text; text++) {
		unsigned char c = *text;

		if (c >= ' ' && c < 0x7f && c != '\\')
			fputc(c, out);
		else
			fprintf(out, "\\x%02x", c);
	}
}

void print_json(const char *text, FILE *out)
{
	fputc('"', out);
	for (; *text; text++) {
		unsigned char c = *text;

		if (c >= ' ' && c < 0x7f && c != '\\' && c != '"')
			fputc(c, out);
		else
			fprintf(out, "\\u%04x", c);
	}
	fputc('"', out);
}
