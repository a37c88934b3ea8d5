// SPDX-License-Identifier: GPL-2.0
/*
 * The symbols that a module leaves undefined against the namespaces that it
 * imports, as resolve_symbol() in the kernel and check_exports() in modpost do it.
 */
#include <string.h>

#include "rules.h"

static const char prefix[] = "module:";

#define MODPOST_BUFFER	500	/* SZ in scripts/mod/modpost.c (R34) */
#define SYSFS_PAGE	4096	/* the smallest PAGE_SIZE; import_ns ends there (R32) */

static bool is_module_namespace(const struct module *module, const char *namespace)
{
	/* before v6.16, backports of the macro included, it is a name like any other (R25) */
	if (module->kernel && module->kernel < KERNEL(6, 16))
		return false;
	return !strncmp(namespace, prefix, sizeof(prefix) - 1);
}

static char underscore(char c)
{
	return c == '-' ? '_' : c;
}

/* Does a pattern of the list match? The loader does not tell '-' from '_', modpost does (R26). */
static bool is_listed(const char *namespace, const char *name, bool dashes)
{
	const char *pattern = namespace + sizeof(prefix) - 1;
	size_t length, i;
	bool glob;

	for (; *pattern; pattern += length + !!pattern[length]) {
		length = strcspn(pattern, ",");
		glob = length && pattern[length - 1] == '*';
		for (i = 0; i < length - glob; i++)
			if (dashes ? pattern[i] != name[i] :
				     underscore(pattern[i]) != underscore(name[i]))
				break;
		if (i == length - glob && (glob || !name[i]))
			return true;
	}
	return false;
}

/* May the module use this export? Marks the import that allows it. */
static bool may_use(const struct module *module, const struct export *export)
{
	bool imported = false;

	if (!export->namespace || !*export->namespace)
		return true;
	if (is_module_namespace(module, export->namespace) &&
	    is_listed(export->namespace, module->name, false))
		return true;
	for (struct item *item = module->imports.first; item; item = item->next)
		if (!strcmp(item->text, export->namespace)) {
			item->used = true;
			imported = true;
		}
	return imported;
}

static void refuse(struct findings *findings, const struct module *module,
		   const struct export *export)
{
	bool listing = is_module_namespace(module, export->namespace);

	findings_add(findings, listing ? NOT_LISTED : MISSING_IMPORT, module->file,
		     export->name, export->namespace,
		     listing ? "%s exports it, and does not list %s" :
			       "%s exports it into a namespace that %s does not import",
		     export->owner, module->name);
}

static void check_modpost(struct findings *findings, const struct module *module,
			  const struct export *export)
{
	if (!export->namespace || !is_module_namespace(module, export->namespace) ||
	    is_listed(export->namespace, module->base, true) ||
	    !is_listed(export->namespace, module->name, false))
		return;
	findings_add(findings, MODPOST_NOT_LISTED, module->file, export->name, export->namespace,
		     "modpost tells - from _ and does not take %s for listed; the loader does",
		     module->base);
}

/* Returns whether the namespaces of all that export it are known. */
static bool check_use(struct findings *findings, const struct module *module,
		      const struct item *use, struct symbols *symbols)
{
	const struct export *exporters = symbols_exporters(symbols, use->text), *export;
	bool known = true, allowed = false;

	if (!exporters) {
		/* a weak one may be missing, but it may not lack an import */
		if (!use->weak)
			findings_add(findings, UNKNOWN_SYMBOL, module->file, use->text, NULL,
				     "nobody exports it");
		return true;
	}
	/* which one of several is loaded is not known here */
	for (export = exporters; export; export = export->twin) {
		known = known && export->namespace;
		allowed |= may_use(module, export);
	}
	if (!allowed)
		refuse(findings, module, exporters);
	else
		check_modpost(findings, module, exporters);
	return known;
}

static void check_import(struct findings *findings, const struct module *module,
			 const struct item *import)
{
	if (strlen(import->text) + sizeof(" ") > MODPOST_BUFFER)
		findings_add(findings, IMPORT_LENGTH, module->file, NULL, import->text,
			     "%zu bytes; modpost has room for %d", strlen(import->text),
			     MODPOST_BUFFER - 2);
	rules_check_namespace(findings, module->file, NULL, import->text);
	if (is_module_namespace(module, import->text))
		findings_add(findings, MODULE_IMPORT, module->file, NULL, import->text,
			     "the loader refuses a module that imports it");
}

static void check_spare(struct findings *findings, const struct module *module,
			const struct item *import, struct symbols *symbols)
{
	if (import->used || is_module_namespace(module, import->text))
		return;
	if (symbols_has_namespace(symbols, import->text))
		findings_add(findings, UNUSED_IMPORT, module->file, NULL, import->text,
			     "it uses none of its symbols");
	else
		findings_add(findings, UNKNOWN_NAMESPACE, module->file, NULL, import->text,
			     "nobody exports into it");
}

void rules_check_uses(struct findings *findings, struct module *module,
		      struct symbols *symbols)
{
	size_t length = 0;
	bool known = true;

	for (const struct item *use = module->undefined.first; use; use = use->next)
		known &= check_use(findings, module, use, symbols);
	for (const struct item *import = module->imports.first; import; import = import->next) {
		length += strlen(import->text) + 1;
		check_import(findings, module, import);
		if (known)
			check_spare(findings, module, import, symbols);
	}
	if (length >= SYSFS_PAGE)
		findings_add(findings, IMPORT_LENGTH, module->file, NULL, NULL,
			     "%zu bytes of imports; /sys/module/%s/import_ns has room for %d",
			     length, module->name, SYSFS_PAGE - 1);
}
