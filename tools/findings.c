// SPDX-License-Identifier: GPL-2.0
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "findings.h"
#include "text.h"

#define obstack_chunk_alloc	malloc
#define obstack_chunk_free	free

/* An error is what the kernel refuses, or what the kernel or kmod takes for something else. */
static const struct {
	const char *name;
	enum severity severity;
} codes[CODES] = {
	[MISSING_IMPORT]	= { "missing-import",		ERROR },
	[NOT_LISTED]		= { "not-listed",		ERROR },
	[MODULE_IMPORT]		= { "module-import",		ERROR },
	[UNKNOWN_SYMBOL]	= { "unknown-symbol",		ERROR },
	[DUPLICATE_EXPORT]	= { "duplicate-export",		ERROR },
	[EXPORT_ENTRY]		= { "export-entry",		ERROR },
	[EXPORT_NAME]		= { "export-name",		ERROR },
	[EXPORT_NAMESPACE]	= { "export-namespace",		ERROR },
	[EXPORT_FLAG]		= { "export-flag",		ERROR },
	[EXPORT_ALIGNMENT]	= { "export-alignment",		ERROR },
	[KSYMTAB_NAME]		= { "ksymtab-name",		ERROR },
	[NAMESPACE_SYMBOL]	= { "namespace-symbol",		ERROR },
	[SOFTDEP_LINES]		= { "softdep-lines",		ERROR },
	[MODPOST_NOT_LISTED]	= { "modpost-not-listed",	WARNING },
	[UNKNOWN_NAMESPACE]	= { "unknown-namespace",	WARNING },
	[QUOTED_NAMESPACE]	= { "quoted-namespace",		WARNING },
	[BLANK_NAMESPACE]	= { "blank-namespace",		WARNING },
	[IMPORT_LENGTH]		= { "import-length",		WARNING },
	[UNUSED_IMPORT]		= { "unused-import",		NOTE },
	[SOFTDEP_UNKNOWN]	= { "softdep-unknown",		NOTE },
};

static const struct {
	const char *name, *plural, *colour;
} severities[SEVERITIES] = {
	[NOTE]		= { "note",	"notes",	"36" },
	[WARNING]	= { "warning",	"warnings",	"35" },
	[ERROR]		= { "error",	"errors",	"31" },
};

int severity_number(const char *name)
{
	for (int i = 0; i < SEVERITIES; i++)
		if (!strcmp(severities[i].name, name))
			return i;
	return -1;
}

void findings_init(struct findings *findings)
{
	memset(findings, 0, sizeof(*findings));
	obstack_init(&findings->memory);
}

void findings_free(struct findings *findings)
{
	free(findings->findings);
	obstack_free(&findings->memory, NULL);
}

void findings_add(struct findings *findings, enum code code, const char *file,
		  const char *symbol, const char *namespace, const char *format, ...)
{
	size_t count = findings->count;
	va_list arguments;

	/* whenever it is a power of two, there is no room left */
	if (!(count & (count - 1))) {
		findings->findings = realloc(findings->findings, (count ? count * 2 : 1) *
					     sizeof(*findings->findings));
		if (!findings->findings)
			obstack_alloc_failed_handler();
	}
	va_start(arguments, format);
	obstack_vprintf(&findings->memory, format, arguments);
	va_end(arguments);
	obstack_1grow(&findings->memory, '\0');
	findings->findings[findings->count++] = (struct finding){
		.code = code,
		.file = file,
		.symbol = symbol ? symbol : "",
		.namespace = namespace ? namespace : "",
		.text = obstack_finish(&findings->memory),
	};
}

static int compare(const void *a, const void *b)
{
	const struct finding *first = a, *second = b;
	int order = (int)first->code - (int)second->code;

	if (!order)
		order = strcmp(first->file, second->file);
	if (!order)
		order = strcmp(first->symbol, second->symbol);
	if (!order)
		order = strcmp(first->namespace, second->namespace);
	return order ? order : strcmp(first->text, second->text);
}

void findings_sort(struct findings *findings)
{
	struct finding *all = findings->findings;
	size_t kept = 0;

	if (findings->count)
		qsort(all, findings->count, sizeof(*all), compare);
	for (size_t i = 0; i < findings->count; i++)
		if (!kept || compare(&all[kept - 1], &all[i]))
			all[kept++] = all[i];
	findings->count = kept;
}

static void count(const struct findings *findings, size_t counts[SEVERITIES])
{
	memset(counts, 0, SEVERITIES * sizeof(*counts));
	for (size_t i = 0; i < findings->count; i++)
		counts[codes[findings->findings[i].code].severity]++;
}

bool findings_reach(const struct findings *findings, enum severity severity)
{
	size_t counts[SEVERITIES], sum = 0;

	count(findings, counts);
	for (int i = severity; i < SEVERITIES; i++)
		sum += counts[i];
	return sum;
}

static void print_line(const struct finding *finding, bool colour, FILE *out)
{
	enum severity severity = codes[finding->code].severity;

	if (colour)
		fprintf(out, "\033[1;%sm%s\033[0m", severities[severity].colour,
			severities[severity].name);
	else
		fputs(severities[severity].name, out);
	fprintf(out, " %s ", codes[finding->code].name);
	print_text(finding->file, out);
	fputc(':', out);
	print_text(finding->symbol, out);
	fputc(':', out);
	print_text(finding->namespace, out);
	fputs(": ", out);
	print_text(finding->text, out);
	fputc('\n', out);
}

void print_findings_text(const struct findings *findings, const struct audit *audit, FILE *out)
{
	bool colour = isatty(fileno(out)) && !getenv("NO_COLOR");
	size_t counts[SEVERITIES];

	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->findings[i];

		if (i && finding[-1].code != finding->code)
			fputc('\n', out);
		print_line(finding, colour, out);
	}
	count(findings, counts);
	fprintf(out, "%s%zu module%s", findings->count ? "\n" : "", audit->modules,
		audit->modules == 1 ? "" : "s");
	for (int i = SEVERITIES; i--; )
		fprintf(out, ", %zu %s", counts[i],
			counts[i] == 1 ? severities[i].name : severities[i].plural);
	if (audit->unreadable)
		fprintf(out, ", %zu unreadable", audit->unreadable);
	fputc('\n', out);
}

static void print_member(const char *name, const char *value, FILE *out)
{
	fprintf(out, ", \"%s\": ", name);
	print_json(value, out);
}

void print_findings_json(const struct findings *findings, const struct audit *audit, FILE *out)
{
	size_t counts[SEVERITIES];

	fputs("{\n\"version\": 1,\n\"exports\": ", out);
	print_json(audit->kernel_exports, out);
	fputs(",\n\"findings\": [", out);
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->findings[i];

		fprintf(out, "%s\n{\"code\": \"%s\"", i ? "," : "", codes[finding->code].name);
		print_member("severity", severities[codes[finding->code].severity].name, out);
		print_member("file", finding->file, out);
		print_member("symbol", finding->symbol, out);
		print_member("namespace", finding->namespace, out);
		print_member("text", finding->text, out);
		fputc('}', out);
	}
	count(findings, counts);
	fprintf(out, "\n],\n\"summary\": {\"modules\": %zu, \"unreadable\": %zu",
		audit->modules, audit->unreadable);
	for (int i = SEVERITIES; i--; )
		fprintf(out, ", \"%s\": %zu", severities[i].name, counts[i]);
	fputs("}\n}\n", out);
}
