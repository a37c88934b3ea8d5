// SPDX-License-Identifier: GPL-2.0
/*
 * nsaudit - what modules export and import, by namespace
 *
 * Reads modules, and vmlinux, of any architecture. A file that cannot be read
 * contributes nothing but its line on stderr; the others are still done.
 */
#include <stdlib.h>
#include <string.h>

#include "exports.h"

enum { EXIT_FILE = 3 };

static const char usage[] =
	"usage: nsaudit --exports FILE...\n"
	"       nsaudit --imports FILE...\n"
	"--exports: a line for each exported symbol, with tabs in between:\n"
	"    file, symbol, namespace, gpl or any, size of the entry, section, alignment\n"
	"--imports: a line for each undefined symbol, and for each import_ns:\n"
	"    file, symbol or import_ns, name\n"
	"exit status: 0, 3 if a file could not be read\n";

static void print_import(const char *file, const char *what, const char *name, FILE *out)
{
	fprintf(out, "%s\t%s\t", file, what);
	print_text(name, out);
	fputc('\n', out);
}

static int print_undefined(struct elfmod *mod, const char *file, FILE *out)
{
	struct elfmod_section section;
	struct elfmod_symbols symbols;
	struct elfmod_symbol symbol;
	int found = elfmod_find(mod, ".symtab", &section);

	if (found <= 0)
		return found ? -1 : elfmod_fail(mod, "no symbol table");
	if (elfmod_symbols(mod, section.index, &symbols))
		return -1;
	for (size_t i = 1; i < symbols.count; i++) {
		if (elfmod_symbol(mod, &symbols, i, &symbol))
			return -1;
		if (symbol.entry.st_shndx == SHN_UNDEF && *symbol.name)
			print_import(file, "symbol", symbol.name, out);
	}
	return 0;
}

/* .modinfo is strings, key=value, with any number of NULs in between. */
static int print_declared(struct elfmod *mod, const char *file, FILE *out)
{
	static const char key[] = "import_ns=";
	struct elfmod_section section;
	int found = elfmod_find(mod, ".modinfo", &section);
	const char *string;

	if (found <= 0)
		return found;
	if (elfmod_read(mod, &section))
		return -1;
	for (__u64 offset = 0; offset < section.size; offset += strlen(string) + 1) {
		string = elfmod_string(mod, &section, offset);
		if (!string)
			return -1;
		if (!strncmp(string, key, sizeof(key) - 1))
			print_import(file, "import_ns", string + sizeof(key) - 1, out);
	}
	return 0;
}

static int print_imports(struct elfmod *mod, const char *file, FILE *out)
{
	return print_undefined(mod, file, out) || print_declared(mod, file, out) ? -1 : 0;
}

/* Half of a damaged file's answer would be taken for all of it. */
static int audit(const char *file, int (*print)(struct elfmod *, const char *, FILE *))
{
	struct elfmod mod;
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	int result = -1;

	if (!out) {
		perror("nsaudit");
		return -1;
	}
	if (!elfmod_open(&mod, file))
		result = print(&mod, file, out);
	if (fclose(out))
		result = elfmod_fail(&mod, "out of memory");
	if (result)
		fprintf(stderr, "nsaudit: %s: %s\n", file, mod.error);
	else
		fwrite(text, 1, size, stdout);
	elfmod_close(&mod);
	free(text);
	return result;
}

int main(int argc, char **argv)
{
	int (*print)(struct elfmod *, const char *, FILE *) = NULL;
	int status = EXIT_SUCCESS;

	if (argc == 2 && (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h"))) {
		fputs(usage, stdout);
		return EXIT_SUCCESS;
	}
	if (argc > 2 && !strcmp(argv[1], "--exports"))
		print = print_exports;
	else if (argc > 2 && !strcmp(argv[1], "--imports"))
		print = print_imports;
	if (!print) {
		fputs(usage, stderr);
		return EXIT_FILE;
	}
	for (int i = 2; i < argc; i++)
		if (audit(argv[i], print))
			status = EXIT_FILE;
	if (fflush(stdout) || ferror(stdout)) {
		perror("nsaudit");
		return EXIT_FILE;
	}
	return status;
}
