// SPDX-License-Identifier: GPL-2.0
#include <stdlib.h>
#include <string.h>

#include "elfmod.h"

/*
 * No kernel is near them; they bound what a hostile file can make us print, and
 * what a sparse one can make us allocate.
 */
#define MAX_STRING	65536
#define MAX_SECTIONS	1000000	/* -ffunction-sections makes more than 65279 (R12) */
#define MAX_SECTION	(512u << 20)

int elfmod_fail(struct elfmod *mod, const char *why)
{
	if (!mod->error)
		mod->error = why;
	return -1;
}

static int check_headers(struct elfmod *mod)
{
	__u64 size, room;

	if (elf_kind(mod->elf) != ELF_K_ELF || !gelf_getehdr(mod->elf, &mod->header))
		return elfmod_fail(mod, "not an ELF file");
	if (mod->header.e_ident[EI_DATA] != ELFDATA2LSB &&
	    mod->header.e_ident[EI_DATA] != ELFDATA2MSB)
		return elfmod_fail(mod, "unknown byte order");
	if (elf_getshdrnum(mod->elf, &mod->sections) || mod->sections < 2)
		return elfmod_fail(mod, "no section headers; truncated?");
	if (mod->sections > MAX_SECTIONS)
		return elfmod_fail(mod, "too many sections");
	if (mod->header.e_shoff > mod->file_size)
		return elfmod_fail(mod, "section headers outside the file");
	size = gelf_fsize(mod->elf, ELF_T_SHDR, 1, EV_CURRENT);
	room = mod->file_size - mod->header.e_shoff;
	if (!size || mod->sections > room / size)
		return elfmod_fail(mod, "section headers outside the file");
	return 0;
}

static int read_table(struct elfmod *mod)
{
	struct elfmod_section *names;
	size_t names_index;

	mod->table = calloc(mod->sections, sizeof(*mod->table));
	if (!mod->table)
		return elfmod_fail(mod, "out of memory");
	for (size_t i = 1; i < mod->sections; i++) {
		mod->table[i].index = i;
		if (!gelf_getshdr(elf_getscn(mod->elf, i), &mod->table[i].header))
			return elfmod_fail(mod, "no such section");
	}
	if (elf_getshdrstrndx(mod->elf, &names_index))
		return elfmod_fail(mod, "sections without names");
	names = elfmod_section(mod, names_index);
	if (!names || elfmod_read(mod, names))
		return -1;
	for (size_t i = 1; i < mod->sections; i++) {
		mod->table[i].name = elfmod_string(mod, names, mod->table[i].header.sh_name);
		if (!mod->table[i].name)
			return -1;
	}
	return 0;
}

int elfmod_open(struct elfmod *mod, const struct content *content)
{
	memset(mod, 0, sizeof(*mod));
	mod->file_size = content->size;
	elf_version(EV_CURRENT);
	if (content->bytes)
		mod->elf = elf_memory((char *)content->bytes, content->size);
	else
		mod->elf = elf_begin(content->fd, ELF_C_READ, NULL);
	if (!mod->elf)
		return elfmod_fail(mod, "not an ELF file");
	return check_headers(mod) ? -1 : read_table(mod);
}

void elfmod_close(struct elfmod *mod)
{
	free(mod->table);
	if (mod->elf)
		elf_end(mod->elf);
}

bool elfmod_linked(const struct elfmod *mod)
{
	return mod->header.e_type == ET_EXEC || mod->header.e_type == ET_DYN;
}

size_t elfmod_word(const struct elfmod *mod)
{
	return mod->header.e_ident[EI_CLASS] == ELFCLASS64 ? 8 : 4;
}

struct elfmod_section *elfmod_section(struct elfmod *mod, size_t index)
{
	if (index && index < mod->sections)
		return &mod->table[index];
	elfmod_fail(mod, "no such section");
	return NULL;
}

struct elfmod_section *elfmod_find(struct elfmod *mod, const char *name)
{
	for (size_t i = 1; i < mod->sections; i++)
		if (!strcmp(mod->table[i].name, name))
			return &mod->table[i];
	return NULL;
}

int elfmod_read(struct elfmod *mod, struct elfmod_section *section)
{
	const GElf_Shdr *header = &section->header;
	Elf_Data *data;

	if (section->bytes || header->sh_type == SHT_NOBITS || !header->sh_size)
		return 0;
	if (header->sh_offset > mod->file_size ||
	    header->sh_size > mod->file_size - header->sh_offset)
		return elfmod_fail(mod, "a section is outside the file; truncated?");
	if (header->sh_size > MAX_SECTION)
		return elfmod_fail(mod, "a section is too large");
	data = elf_rawdata(elf_getscn(mod->elf, section->index), NULL);
	if (!data || !data->d_buf)
		return elfmod_fail(mod, "a section cannot be read");
	section->bytes = data->d_buf;
	section->size = data->d_size;
	return 0;
}

const char *elfmod_string(struct elfmod *mod, const struct elfmod_section *section,
			  __u64 offset)
{
	const char *string;
	size_t room;

	if (offset >= section->size) {
		elfmod_fail(mod, "a string is outside its section");
		return NULL;
	}
	string = (const char *)section->bytes + offset;
	room = section->size - offset;
	if (!memchr(string, '\0', room < MAX_STRING ? room : MAX_STRING)) {
		elfmod_fail(mod, "a string does not end");
		return NULL;
	}
	return string;
}

int elfmod_number(struct elfmod *mod, const struct elfmod_section *section,
		  __u64 offset, size_t size, __u64 *number)
{
	bool little = mod->header.e_ident[EI_DATA] == ELFDATA2LSB;

	if (offset > section->size || size > section->size - offset)
		return elfmod_fail(mod, "a number is outside its section");
	*number = 0;
	for (size_t i = 0; i < size; i++)
		*number = *number << 8 | section->bytes[offset + (little ? size - 1 - i : i)];
	return 0;
}

/* Of a table, in the host's byte order. */
static Elf_Data *get_entries(struct elfmod *mod, struct elfmod_section *section)
{
	Elf_Data *data;

	if (elfmod_read(mod, section))
		return NULL;
	data = elf_getdata(elf_getscn(mod->elf, section->index), NULL);
	if (!data)
		elfmod_fail(mod, "a table cannot be read");
	return data;
}

/* The table of the section numbers that are too large for a symbol, if there is one. */
static int find_indices(struct elfmod *mod, size_t symtab, Elf_Data **indices)
{
	for (size_t i = 1; i < mod->sections; i++) {
		struct elfmod_section *section = &mod->table[i];

		if (section->header.sh_type != SHT_SYMTAB_SHNDX ||
		    section->header.sh_link != symtab)
			continue;
		*indices = get_entries(mod, section);
		return *indices ? 0 : -1;
	}
	return 0;
}

int elfmod_symbols(struct elfmod *mod, size_t index, struct elfmod_symbols *symbols)
{
	struct elfmod_section *section = elfmod_section(mod, index);
	size_t size = gelf_fsize(mod->elf, ELF_T_SYM, 1, EV_CURRENT);

	memset(symbols, 0, sizeof(*symbols));
	if (!section)
		return -1;
	if (section->header.sh_type != SHT_SYMTAB || !size)
		return elfmod_fail(mod, "a symbol table is none");
	symbols->strings = elfmod_section(mod, section->header.sh_link);
	if (!symbols->strings || elfmod_read(mod, symbols->strings))
		return -1;
	symbols->data = get_entries(mod, section);
	if (!symbols->data)
		return -1;
	symbols->count = symbols->data->d_size / size;
	return find_indices(mod, index, &symbols->indices);
}

int elfmod_symbol(struct elfmod *mod, const struct elfmod_symbols *symbols, size_t i,
		  struct elfmod_symbol *symbol)
{
	Elf32_Word index = 0;

	if (i >= symbols->count ||
	    !gelf_getsymshndx(symbols->data, symbols->indices, i, &symbol->entry, &index))
		return elfmod_fail(mod, "no such symbol");
	symbol->section = 0;
	if (symbol->entry.st_shndx == SHN_XINDEX)
		symbol->section = index;
	else if (symbol->entry.st_shndx < SHN_LORESERVE)
		symbol->section = symbol->entry.st_shndx;
	symbol->name = "";
	if (symbol->entry.st_name)
		symbol->name = elfmod_string(mod, symbols->strings, symbol->entry.st_name);
	return symbol->name ? 0 : -1;
}

/* 64-bit MIPS splits r_info in its own way, which only shows when little-endian. */
static size_t symbol_index(const struct elfmod *mod, __u64 info)
{
	if (mod->header.e_machine == EM_MIPS && mod->header.e_ident[EI_CLASS] == ELFCLASS64 &&
	    mod->header.e_ident[EI_DATA] == ELFDATA2LSB)
		return info & 0xffffffff;
	return GELF_R_SYM(info);
}

static int get_rel(struct elfmod *mod, Elf_Data *data, size_t i,
		   const struct elfmod_section *target, struct elfmod_relocation *relocation)
{
	GElf_Rel rel;

	if (!gelf_getrel(data, i, &rel))
		return elfmod_fail(mod, "no such relocation");
	relocation->offset = rel.r_offset;
	relocation->symbol = symbol_index(mod, rel.r_info);
	relocation->addend = 0;
	/* of what was cut off it is not known */
	if (rel.r_offset >= target->size)
		return 0;
	return elfmod_number(mod, target, rel.r_offset, elfmod_word(mod), &relocation->addend);
}

static int get_rela(struct elfmod *mod, Elf_Data *data, size_t i,
		    struct elfmod_relocation *relocation)
{
	GElf_Rela rela;

	if (!gelf_getrela(data, i, &rela))
		return elfmod_fail(mod, "no such relocation");
	relocation->offset = rela.r_offset;
	relocation->symbol = symbol_index(mod, rela.r_info);
	relocation->addend = rela.r_addend;
	return 0;
}

int elfmod_relocation(struct elfmod *mod, struct elfmod_section *relocations, size_t i,
		      const struct elfmod_section *target,
		      struct elfmod_relocation *relocation)
{
	bool rela = relocations->header.sh_type == SHT_RELA;
	size_t size = gelf_fsize(mod->elf, rela ? ELF_T_RELA : ELF_T_REL, 1, EV_CURRENT);
	Elf_Data *data = get_entries(mod, relocations);

	if (!data || !size)
		return elfmod_fail(mod, "relocations cannot be read");
	if (i >= data->d_size / size)
		return 0;
	if (rela ? get_rela(mod, data, i, relocation) :
		   get_rel(mod, data, i, target, relocation))
		return -1;
	return 1;
}
