/* SPDX-License-Identifier: GPL-2.0 */
#ifndef ELFMOD_H
#define ELFMOD_H

#include <gelf.h>
#include <linux/types.h>
#include <stdbool.h>
#include <stddef.h>

#include "content.h"

struct elfmod_section {
	size_t index;
	const char *name;
	GElf_Shdr header;
	const unsigned char *bytes;	/* as in the file, once it has been read */
	size_t size;
};

/*
 * An ELF file of any class and byte order, which may be damaged or hostile:
 * no offset, size, index or string end in it is believed before it is checked,
 * and this is where it is checked. What can fail returns -1, or NULL, and
 * leaves the reason in error, the first one only.
 */
struct elfmod {
	const char *error;
	__u64 file_size;
	Elf *elf;
	GElf_Ehdr header;
	struct elfmod_section *table;
	size_t sections;	/* index 0 counts, and is never one */
};

struct elfmod_symbols {
	Elf_Data *data;
	Elf_Data *indices;	/* of sections beyond 65279, or NULL (R12) */
	size_t count;
	struct elfmod_section *strings;
};

struct elfmod_symbol {
	const char *name;
	GElf_Sym entry;
	size_t section;		/* 0: undefined, or not in a section */
};

struct elfmod_relocation {
	__u64 offset;
	size_t symbol;
	__u64 addend;
};

/* Reads the headers of an open file. To be closed in every case, also after an error. */
int elfmod_open(struct elfmod *mod, const struct content *content);
void elfmod_close(struct elfmod *mod);

/* Records why; returns -1. */
int elfmod_fail(struct elfmod *mod, const char *why);

/* Is it what a linker made for good, with addresses in place of relocations? */
bool elfmod_linked(const struct elfmod *mod);

/* How many bytes a relocation's or an address's number takes: 4 or 8. */
size_t elfmod_word(const struct elfmod *mod);

/* A section by its index. */
struct elfmod_section *elfmod_section(struct elfmod *mod, size_t index);

/* The first section of that name; NULL if there is none, which is no error. */
struct elfmod_section *elfmod_find(struct elfmod *mod, const char *name);

/* Its contents, in bytes and size. */
int elfmod_read(struct elfmod *mod, struct elfmod_section *section);

/* The string at an offset of a section that has been read. */
const char *elfmod_string(struct elfmod *mod, const struct elfmod_section *section,
			  __u64 offset);

/* The number of 4 or 8 bytes at an offset of a section that has been read. */
int elfmod_number(struct elfmod *mod, const struct elfmod_section *section,
		  __u64 offset, size_t size, __u64 *number);

/* A symbol table, and its symbols by index. */
int elfmod_symbols(struct elfmod *mod, size_t index, struct elfmod_symbols *symbols);
int elfmod_symbol(struct elfmod *mod, const struct elfmod_symbols *symbols, size_t i,
		  struct elfmod_symbol *symbol);

/*
 * Number i of a section of relocations, for the contents of target, which has
 * been read: where the format keeps the addend there (REL), it is fetched. The
 * addend's size is that of a number in the target.
 * Returns 1, or 0 if there is no number i.
 */
int elfmod_relocation(struct elfmod *mod, struct elfmod_section *relocations, size_t i,
		      const struct elfmod_section *target,
		      struct elfmod_relocation *relocation);

#endif /* ELFMOD_H */
