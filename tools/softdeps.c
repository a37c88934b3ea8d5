// SPDX-License-Identifier: GPL-2.0
/* What MODULE_SOFTDEP says, as kmod reads it. */
#include <fnmatch.h>
#include <string.h>

#include "rules.h"

static bool matches(const struct list *aliases, const char *name)
{
	for (const struct item *alias = aliases->first; alias; alias = alias->next) {
		/* most are of buses and begin with something else */
		if (*alias->text != *name && !strchr("*?[", *alias->text))
			continue;
		if (!fnmatch(alias->text, name, 0))
			return true;
	}
	return false;
}

static bool exists(const char *name, const struct files *files, const struct kernel *kernel,
		   struct symbols *symbols)
{
	if (symbols_has_module(symbols, name) || matches(&kernel->aliases, name))
		return true;
	for (size_t i = 0; i < files->count; i++)
		if (matches(&files->files[i].module.aliases, name))
			return true;
	return false;
}

static void check_names(struct findings *findings, const struct module *module,
			const char *softdep, const struct files *files,
			const struct kernel *kernel, struct symbols *symbols)
{
	static const char blanks[] = " \t\n";
	const char *name;
	size_t length;

	for (; *(softdep += strspn(softdep, blanks)); softdep += length) {
		length = strcspn(softdep, blanks);
		/* pre: and post: */
		if (softdep[length - 1] == ':')
			continue;
		name = underscores(obstack_copy0(&findings->memory, softdep, length));
		if (!exists(name, files, kernel, symbols))
			findings_add(findings, SOFTDEP_UNKNOWN, module->file, name, NULL,
				     "no module, built-in one or alias has that name");
	}
}

void rules_check_softdeps(struct findings *findings, const struct module *module,
			  const struct files *files, const struct kernel *kernel,
			  struct symbols *symbols, bool complete)
{
	const struct item *first = module->softdeps.first, *softdep;
	int lines = 0;

	for (softdep = first; softdep; softdep = softdep->next, lines++)
		if (complete && kernel->knows_builtin)
			check_names(findings, module, softdep->text, files, kernel, symbols);
	if (lines > 1)
		findings_add(findings, SOFTDEP_LINES, module->file, NULL, NULL,
			     "%d lines, of which kmod follows the first: %s", lines, first->text);
}
