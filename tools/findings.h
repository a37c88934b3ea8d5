/* SPDX-License-Identifier: GPL-2.0 */
#ifndef FINDINGS_H
#define FINDINGS_H

#include <obstack.h>
#include <stdbool.h>
#include <stdio.h>

enum severity { NOTE, WARNING, ERROR, SEVERITIES };

/* In the order in which they are printed; names and severities in findings.c. */
enum code {
	MISSING_IMPORT, NOT_LISTED, MODULE_IMPORT, UNKNOWN_SYMBOL, DUPLICATE_EXPORT,
	EXPORT_ENTRY, EXPORT_NAME, EXPORT_NAMESPACE, EXPORT_FLAG, EXPORT_ALIGNMENT,
	KSYMTAB_NAME, NAMESPACE_SYMBOL, SOFTDEP_LINES,
	MODPOST_NOT_LISTED, UNKNOWN_NAMESPACE, QUOTED_NAMESPACE, BLANK_NAMESPACE, IMPORT_LENGTH,
	UNUSED_IMPORT, SOFTDEP_UNKNOWN,
	CODES
};

struct finding {
	enum code code;
	const char *file, *symbol, *namespace;	/* the latter two may be "" */
	const char *text;
};

struct findings {
	struct finding *findings;
	size_t count;
	struct obstack memory;
};

/* What the document says beside the findings. */
struct audit {
	const char *kernel_exports;	/* the file that they are from */
	size_t modules, unreadable;
};

void findings_init(struct findings *findings);
void findings_free(struct findings *findings);

/*
 * Adds one; symbol and namespace may be NULL. The strings are not copied, but
 * for the text, which is made by the format. Ends the program if there is no
 * memory.
 */
void findings_add(struct findings *findings, enum code code, const char *file,
		  const char *symbol, const char *namespace, const char *format, ...)
	__attribute__((format(printf, 6, 7)));

/* Sorts them by code, file, symbol and namespace, and takes repeated ones out. */
void findings_sort(struct findings *findings);

/* Is there one of that severity, or above? */
bool findings_reach(const struct findings *findings, enum severity severity);

/* The severity of a name, or -1. */
int severity_number(const char *name);

void print_findings_text(const struct findings *findings, const struct audit *audit, FILE *out);
void print_findings_json(const struct findings *findings, const struct audit *audit, FILE *out);

#endif /* FINDINGS_H */
