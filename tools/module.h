/* SPDX-License-Identifier: GPL-2.0 */
#ifndef MODULE_H
#define MODULE_H

#include <obstack.h>
#include <stdbool.h>

#include "elfmod.h"

#define KERNEL(major, minor)	((major) * 1000u + (minor))

struct item {
	struct item *next;
	char *text;
	bool weak;	/* of an undefined symbol */
	bool used;	/* of an import */
};

struct list {
	struct item *first, *last;
	size_t size;	/* of all texts, and of their keys, about */
};

/* An export, by an entry of a symbol table, or by a line of Module.symvers or System.map. */
struct export {
	struct export *next;	/* of the same file */
	struct export *twin;	/* of the same symbol */
	const char *name;	/* NULL: the entry does not lead to one */
	const char *namespace;	/* "": none; NULL: not known */
	const char *owner;	/* the module's name, or vmlinux */
	const char *why;	/* what of the entry cannot be read, if anything */
	enum { IN_ENTRY, IN_NAME, IN_NAMESPACE } where;
	bool gpl;
	int flag;		/* its byte of __kflagstab; -1 if there is none */
	const char *section;
	__u64 size, field, align;	/* of the entry, of its fields, of the section */
};

struct module {
	const char *file, *error;
	char *base;		/* the file's name without .ko, as modpost knows it */
	const char *name;	/* as the loader knows it */
	unsigned int kernel;	/* KERNEL() of its vermagic, 0 if that is not known */
	const char *release;	/* the same as a string, NULL if not known */
	struct export *exports, *last_export;
	struct list undefined, imports, softdeps;
	struct list aliases;	/* with underscores() */
	struct list dotted;	/* __ksymtab_ symbols with a dot in the name (R4) */
	size_t entries, flags;	/* of __ksymtab, and bytes of __kflagstab */
	bool flagged;		/* has a __kflagstab */
	bool has_crcs;
	struct obstack *memory;	/* of all of this */
};

/*
 * All that a module says of itself. memory, which stays the owner of all the
 * strings, is the caller's. Returns 0, or -1 with the reason in module->error.
 */
int module_read(struct module *module, const struct content *content);

/* Parts of it: what it leaves undefined, and what .modinfo says. */
int module_symbols(struct module *module, struct elfmod *mod);
int module_modinfo(struct module *module, struct elfmod *mod);

/* Gives a module its file, and the names that follow from it. */
void module_init(struct module *module, const char *file, struct obstack *memory);

/* Lets the list end in a copy of the text. */
struct item *list_add(struct list *list, struct obstack *memory, const char *text);

/* A new last export, all zeros but for its owner. */
struct export *export_add(struct module *module);

/* Replaces each '-' by '_', as the loader and kmod do. Returns the name. */
char *underscores(char *name);

/* The last part of a path. */
const char *base_name(const char *path);

#endif /* MODULE_H */
