// SPDX-License-Identifier: GPL-2.0
#include <string.h>

#include "symbols.h"

/* The entry of a key: the one that is there, or a new one. */
static ENTRY *enter(struct hsearch_data *table, const char *key, void *data)
{
	ENTRY *found = NULL;

	hsearch_r((ENTRY){ (char *)key, data }, ENTER, &found, table);
	return found;
}

static void *find(struct hsearch_data *table, const char *key)
{
	ENTRY *found;

	return hsearch_r((ENTRY){ (char *)key, NULL }, FIND, &found, table) ? found->data : NULL;
}

static int add_exports(struct symbols *symbols, struct export *export)
{
	for (; export; export = export->next) {
		struct export *first;
		ENTRY *entry;

		if (export->name) {
			entry = enter(&symbols->exporters, export->name, export);
			if (!entry)
				return -1;
			first = entry->data;
			/* by the same one, it would be there twice in its own file */
			if (strcmp(first->owner, export->owner)) {
				export->twin = first;
				entry->data = export;
			}
		}
		if (export->namespace && *export->namespace &&
		    !enter(&symbols->namespaces, export->namespace, export))
			return -1;
	}
	return 0;
}

static bool is_said_twice(struct symbols *symbols, const struct export *export, bool complete)
{
	if (!strcmp(export->owner, "vmlinux"))
		return false;
	return complete || find(&symbols->modules, export->owner);
}

/* Takes out of the kernel's exports those that modules say better themselves. */
static void drop_said_twice(struct symbols *symbols, struct kernel *kernel, bool complete)
{
	for (struct export **link = &kernel->module.exports; *link; )
		if (is_said_twice(symbols, *link, complete))
			*link = (*link)->next;
		else
			link = &(*link)->next;
}

static size_t count_exports(const struct export *export)
{
	size_t count = 0;

	for (; export; export = export->next)
		count++;
	return count;
}

static int create(struct symbols *symbols, const struct files *files,
		  const struct kernel *kernel)
{
	size_t exports = count_exports(kernel->module.exports), names = files->count;

	for (size_t i = 0; i < files->count; i++)
		exports += count_exports(files->files[i].module.exports);
	for (const struct item *item = kernel->builtin.first; item; item = item->next)
		names++;
	memset(symbols, 0, sizeof(*symbols));
	return hcreate_r(exports * 4 / 3 + 1, &symbols->exporters) &&
	       hcreate_r(exports + 1, &symbols->namespaces) &&
	       hcreate_r(names * 4 / 3 + 1, &symbols->modules) ? 0 : -1;
}

int symbols_index(struct symbols *symbols, struct files *files, struct kernel *kernel,
		  bool complete)
{
	if (create(symbols, files, kernel))
		return -1;
	for (const struct item *item = kernel->builtin.first; item; item = item->next)
		if (!enter(&symbols->modules, item->text, (void *)item))
			return -1;
	for (size_t i = 0; i < files->count; i++)
		if (!enter(&symbols->modules, files->files[i].module.name, &files->files[i]))
			return -1;
	drop_said_twice(symbols, kernel, complete);
	if (add_exports(symbols, kernel->module.exports))
		return -1;
	for (size_t i = 0; i < files->count; i++)
		if (add_exports(symbols, files->files[i].module.exports))
			return -1;
	return 0;
}

void symbols_free(struct symbols *symbols)
{
	hdestroy_r(&symbols->exporters);
	hdestroy_r(&symbols->namespaces);
	hdestroy_r(&symbols->modules);
}

struct export *symbols_exporters(struct symbols *symbols, const char *name)
{
	return find(&symbols->exporters, name);
}

bool symbols_has_namespace(struct symbols *symbols, const char *namespace)
{
	return find(&symbols->namespaces, namespace);
}

bool symbols_has_module(struct symbols *symbols, const char *name)
{
	return find(&symbols->modules, name);
}
