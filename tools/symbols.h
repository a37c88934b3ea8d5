/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SYMBOLS_H
#define SYMBOLS_H

#include <search.h>

#include "files.h"
#include "kernel.h"

/* Who is who: symbols to their exporters, and the names of modules and namespaces. */
struct symbols {
	struct hsearch_data exporters, namespaces, modules;
};

/*
 * Indexes what the modules and the kernel export. What a Module.symvers says of
 * modules counts for those that were not read, unless they should be there:
 * complete says that the files are all that is installed.
 * Returns 0, or -1 if there is no memory.
 */
int symbols_index(struct symbols *symbols, struct files *files, struct kernel *kernel,
		  bool complete);
void symbols_free(struct symbols *symbols);

/* The first of a symbol's exporters, the others being its twins; or NULL. */
struct export *symbols_exporters(struct symbols *symbols, const char *name);

/* Does anybody export into it? */
bool symbols_has_namespace(struct symbols *symbols, const char *namespace);

/* Is there a module, or a built-in one, of that name? */
bool symbols_has_module(struct symbols *symbols, const char *name);

#endif /* SYMBOLS_H */
