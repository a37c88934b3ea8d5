// SPDX-License-Identifier: GPL-2.0
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exports.h"

/* No module is near it; what a hostile one says must not take hours to compare. */
#define MAX_SAID		(64 << 10)

#define obstack_chunk_alloc	malloc
#define obstack_chunk_free	free

const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

char *underscores(char *name)
{
	for (char *dash = name; (dash = strchr(dash, '-')); )
		*dash = '_';
	return name;
}

struct item *list_add(struct list *list, struct obstack *memory, const char *text)
{
	struct item *item = obstack_alloc(memory, sizeof(*item));

	*item = (struct item){ .text = obstack_copy(memory, text, strlen(text) + 1) };
	if (list->last)
		list->last->next = item;
	else
		list->first = item;
	list->last = item;
	list->size += strlen(text) + 16;
	return item;
}

struct export *export_add(struct module *module)
{
	struct export *export = obstack_alloc(module->memory, sizeof(*export));

	*export = (struct export){ .owner = module->name, .flag = -1 };
	if (module->last_export)
		module->last_export->next = export;
	else
		module->exports = export;
	module->last_export = export;
	return export;
}

void module_init(struct module *module, const char *file, struct obstack *memory)
{
	const char *base = base_name(file), *end = strstr(base, ".ko");
	size_t length = end ? (size_t)(end - base) : strlen(base);

	memset(module, 0, sizeof(*module));
	module->file = file;
	module->memory = memory;
	module->base = obstack_copy0(memory, base, length);
	module->name = underscores(obstack_copy0(memory, base, length));
}

/* Names that neither the loader nor modpost asks anybody for. */
static bool is_resolved_otherwise(const struct elfmod *mod, const char *name)
{
	static const char * const powerpc[] = {
		"_restgpr", "_savegpr", "_rest32gpr", "_save32gpr", "_restfpr", "_savefpr",
		"_restvr", "_savevr", ".TOC."
	};

	if (!strcmp(name, "_GLOBAL_OFFSET_TABLE_"))
		return true;
	if (mod->header.e_machine != EM_PPC && mod->header.e_machine != EM_PPC64)
		return false;
	for (size_t i = 0; i < sizeof(powerpc) / sizeof(*powerpc); i++)
		if (!strncmp(name, powerpc[i], strlen(powerpc[i])))
			return true;
	return false;
}

static void add_undefined(struct module *module, const struct elfmod *mod,
			  const struct elfmod_symbol *symbol)
{
	struct item *item;

	if (!*symbol->name)
		return;
	item = list_add(&module->undefined, module->memory, symbol->name);
	item->weak = GELF_ST_BIND(symbol->entry.st_info) == STB_WEAK ||
		     is_resolved_otherwise(mod, symbol->name);
}

int module_symbols(struct module *module, struct elfmod *mod)
{
	static const char entry[] = "__ksymtab_", crc[] = "__crc_";
	struct elfmod_section *section = elfmod_find(mod, ".symtab");
	struct elfmod_symbols symbols;
	struct elfmod_symbol symbol;

	if (!section)
		return elfmod_fail(mod, "no symbol table");
	if (elfmod_symbols(mod, section->index, &symbols))
		return -1;
	for (size_t i = 1; i < symbols.count; i++) {
		if (elfmod_symbol(mod, &symbols, i, &symbol))
			return -1;
		if (symbol.entry.st_shndx == SHN_UNDEF)
			add_undefined(module, mod, &symbol);
		else if (!strncmp(symbol.name, crc, sizeof(crc) - 1))
			module->has_crcs = true;
		else if (!strncmp(symbol.name, entry, sizeof(entry) - 1) &&
			 strchr(symbol.name, '.'))
			list_add(&module->dotted, module->memory, symbol.name);
	}
	return 0;
}

/* The release of "6.1.0-56-amd64 SMP preempt mod_unload modversions". */
static void set_release(struct module *module, const char *vermagic)
{
	unsigned int major, minor;

	module->release = obstack_copy0(module->memory, vermagic, strcspn(vermagic, " "));
	if (sscanf(vermagic, "%u.%u", &major, &minor) == 2)
		module->kernel = KERNEL(major, minor);
}

/* What follows "key=", or NULL. */
static const char *value_of(const char *string, const char *key)
{
	size_t length = strlen(key);

	return strncmp(string, key, length) || string[length] != '=' ? NULL : string + length + 1;
}

static void add_modinfo(struct module *module, const char *string)
{
	const struct {
		const char *key;
		struct list *list;
	} lists[] = {
		{ "import_ns", &module->imports },
		{ "softdep", &module->softdeps },
	};
	const char *value;

	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		value = value_of(string, lists[i].key);
		if (value)
			list_add(lists[i].list, module->memory, value);
	}
	value = value_of(string, "alias");
	if (value)
		underscores(list_add(&module->aliases, module->memory, value)->text);
	value = value_of(string, "vermagic");
	if (value)
		set_release(module, value);
	value = value_of(string, "name");
	if (value)
		module->name = underscores(obstack_copy(module->memory, value,
							strlen(value) + 1));
}

int module_modinfo(struct module *module, struct elfmod *mod)
{
	struct elfmod_section *section = elfmod_find(mod, ".modinfo");
	const char *string;

	if (!section)
		return 0;
	if (elfmod_read(mod, section))
		return -1;
	/* strings, key=value, with any number of NULs in between */
	for (__u64 offset = 0; offset < section->size; offset += strlen(string) + 1) {
		string = elfmod_string(mod, section, offset);
		if (!string)
			return -1;
		add_modinfo(module, string);
	}
	if (module->imports.size > MAX_SAID || module->softdeps.size > MAX_SAID)
		return elfmod_fail(mod, "too many imports or softdeps");
	return 0;
}

int module_read(struct module *module, const struct content *content)
{
	struct elfmod mod;
	int result = elfmod_open(&mod, content);

	/* the name first: it is the exports' owner */
	if (!result)
		result = module_modinfo(module, &mod);
	if (!result)
		result = module_symbols(module, &mod);
	if (!result)
		result = exports_read(module, &mod);
	module->error = mod.error;
	elfmod_close(&mod);
	return result;
}
