// SPDX-License-Identifier: GPL-2.0
#include <stdio.h>
#include <stdlib.h>

#include "exports.h"
#include "raw.h"
#include "text.h"

#define obstack_chunk_alloc	malloc
#define obstack_chunk_free	free

static int read_exports(struct module *module, struct elfmod *mod)
{
	if (exports_read(module, mod))
		return -1;
	for (const struct export *export = module->exports; export; export = export->next)
		if (export->why)
			return elfmod_fail(mod, export->why);
	return 0;
}

static void print_exports(const struct module *module)
{
	for (const struct export *export = module->exports; export; export = export->next) {
		printf("%s\t", module->file);
		print_text(export->name, stdout);
		putchar('\t');
		print_text(export->namespace, stdout);
		printf("\t%s\t%llu\t", export->gpl ? "gpl" : "any", export->size);
		print_text(export->section, stdout);
		printf("\t%llu\n", export->align);
	}
}

static int read_imports(struct module *module, struct elfmod *mod)
{
	return module_symbols(module, mod) || module_modinfo(module, mod) ? -1 : 0;
}

static void print_items(const char *file, const char *what, const struct list *list)
{
	for (const struct item *item = list->first; item; item = item->next) {
		printf("%s\t%s\t", file, what);
		print_text(item->text, stdout);
		putchar('\n');
	}
}

static void print_imports(const struct module *module)
{
	print_items(module->file, "symbol", &module->undefined);
	print_items(module->file, "import_ns", &module->imports);
}

static int do_file(const char *file, int (*read)(struct module *, struct elfmod *),
		   void (*print)(const struct module *))
{
	struct content content = { 0 };
	struct elfmod mod = { 0 };
	struct obstack memory;
	struct module module;

	obstack_init(&memory);
	module_init(&module, file, &memory);
	module.error = content_open(&content, file);
	if (!module.error && (elfmod_open(&mod, &content) || read(&module, &mod)))
		module.error = mod.error;
	if (module.error)
		fprintf(stderr, "nsaudit: %s: %s\n", file, module.error);
	else
		print(&module);
	elfmod_close(&mod);
	content_close(&content);
	content_free(&content);
	obstack_free(&memory, NULL);
	return module.error ? -1 : 0;
}

int raw_exports(char **files)
{
	int result = 0;

	for (; *files; files++)
		result |= do_file(*files, read_exports, print_exports);
	return result;
}

int raw_imports(char **files)
{
	int result = 0;

	for (; *files; files++)
		result |= do_file(*files, read_imports, print_imports);
	return result;
}
