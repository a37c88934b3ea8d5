/* SPDX-License-Identifier: GPL-2.0 */
#ifndef KERNEL_H
#define KERNEL_H

#include "module.h"

/* What the modules are loaded into. */
struct kernel {
	struct module module;	/* its exports; those of modules among them have their owner */
	char *exports_file;
	char *tree;		/* of the installed modules, or of the build; NULL: not known */
	bool knows_builtin;
	struct list builtin;	/* the names of built-in modules */
	struct list aliases;	/* and theirs */
	struct obstack memory;
};

void kernel_init(struct kernel *kernel);
void kernel_free(struct kernel *kernel);

/*
 * Says where the modules of a release are, under a root folder ("" for none).
 * Returns a path to free, or NULL.
 */
char *kernel_modules(const char *root, const char *release);

/* The folder, of the path or above it, that is an installed kernel's or a build's. */
void kernel_set_tree(struct kernel *kernel, const char *path);

/*
 * Reads what the kernel exports, and what is built in: from file, or, if it is
 * NULL, from what is beside the tree. Returns 0, or -1 after a line on stderr.
 */
int kernel_read(struct kernel *kernel, const char *file);

#endif /* KERNEL_H */
