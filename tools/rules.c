// SPDX-License-Identifier: GPL-2.0
#include <string.h>

#include "rules.h"

void rules_check_namespace(struct findings *findings, const char *file, const char *symbol,
			   const char *namespace)
{
	if (strpbrk(namespace, "\"'"))
		findings_add(findings, QUOTED_NAMESPACE, file, symbol, namespace,
			     "the quotes are part of the name");
	if (strpbrk(namespace, " \t\n\v\f\r"))
		findings_add(findings, BLANK_NAMESPACE, file, symbol, namespace,
			     "the blanks are part of the name");
}

void rules_check(struct findings *findings, struct files *files, struct kernel *kernel,
		 struct symbols *symbols, bool complete)
{
	rules_check_exports(findings, &kernel->module, symbols);
	for (size_t i = 0; i < files->count; i++) {
		struct module *module = &files->files[i].module;

		rules_check_exports(findings, module, symbols);
		rules_check_uses(findings, module, symbols);
		rules_check_softdeps(findings, module, files, kernel, symbols, complete);
	}
}
