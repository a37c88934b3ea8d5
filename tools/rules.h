/* SPDX-License-Identifier: GPL-2.0 */
#ifndef RULES_H
#define RULES_H

#include "findings.h"
#include "symbols.h"

/*
 * Adds what is wrong with the modules to the findings. complete: they are all
 * that is installed, so that what softdeps name should be among them.
 */
void rules_check(struct findings *findings, struct files *files, struct kernel *kernel,
		 struct symbols *symbols, bool complete);

/* The same, of the symbols that a module uses, of what it exports, of its softdeps. */
void rules_check_uses(struct findings *findings, struct module *module,
		      struct symbols *symbols);
void rules_check_exports(struct findings *findings, const struct module *module,
			 struct symbols *symbols);
void rules_check_softdeps(struct findings *findings, const struct module *module,
			  const struct files *files, const struct kernel *kernel,
			  struct symbols *symbols, bool complete);

/* A namespace with quotes or blanks in it, which nobody means. */
void rules_check_namespace(struct findings *findings, const char *file, const char *symbol,
			   const char *namespace);

#endif /* RULES_H */
