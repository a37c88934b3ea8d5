// SPDX-License-Identifier: GPL-2.0
/*
 * Entries of __ksymtab, read as the loader reads them: a name and a namespace
 * are what the entry points to, whatever __kstrtab_* symbols there are. Where
 * an entry ends is not assumed but seen: the first of its fields, the value,
 * is the only one that does not point into __ksymtab_strings.
 */
#include <stdlib.h>
#include <string.h>

#include "exports.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

#define MAX_TABLES	8	/* v5.10 has five; a hostile file may have 65000 */
#define FIELDS		3	/* of a linked entry: value, name, namespace */
#define KSYM_FLAG_GPL_ONLY	1

enum target { TARGET_VALUE, TARGET_STRING, TARGET_NULL };

/* A field of an entry, and what it points to. */
struct field {
	__u64 offset;
	enum target target;
	__u64 string;	/* offset into __ksymtab_strings */
};

struct table {
	struct elfmod_section entries, strings, flags;
	struct field *fields;
	size_t count;
};

struct layout {
	size_t size;		/* of a field */
	bool relative;		/* PREL32: to the field's own address */
};

static int compare_fields(const void *a, const void *b)
{
	__u64 first = ((const struct field *)a)->offset;
	__u64 second = ((const struct field *)b)->offset;

	return first < second ? -1 : first > second;
}

static int add_field(struct elfmod *mod, struct table *table, const struct field *field)
{
	struct field *more;

	/* whenever it is a power of two, there is no room left */
	if (!(table->count & (table->count - 1))) {
		more = realloc(table->fields,
			       (table->count ? table->count * 2 : 1) * sizeof(*more));
		if (!more)
			return elfmod_fail(mod, "out of memory");
		table->fields = more;
	}
	table->fields[table->count++] = *field;
	return 0;
}

/* Finds the relocations of a section: 1, or 0 if it has none. */
static int find_relocations(struct elfmod *mod, size_t target, struct elfmod_section *section)
{
	for (size_t i = 1; i < mod->sections; i++) {
		if (elfmod_section(mod, i, section))
			return -1;
		if (section->header.sh_info == target &&
		    (section->header.sh_type == SHT_REL || section->header.sh_type == SHT_RELA))
			return 1;
	}
	return 0;
}

static int fields_by_relocation(struct elfmod *mod, struct table *table)
{
	struct elfmod_section section;
	struct elfmod_symbols symbols;
	struct elfmod_symbol symbol;
	struct elfmod_relocation rel;
	struct field field;
	int found = find_relocations(mod, table->entries.index, &section);

	if (found <= 0)
		return found ? -1 : elfmod_fail(mod, "exports without relocations");
	if (elfmod_symbols(mod, section.header.sh_link, &symbols))
		return -1;
	for (size_t i = 0; (found = elfmod_relocation(mod, &section, i, &table->entries,
						      &rel)) > 0; i++) {
		if (elfmod_symbol(mod, &symbols, rel.symbol, &symbol))
			return -1;
		field = (struct field){ .offset = rel.offset };
		if (symbol.section == table->strings.index) {
			field.target = TARGET_STRING;
			field.string = symbol.entry.st_value + rel.addend;
		}
		if (add_field(mod, table, &field))
			return -1;
	}
	if (table->count)
		qsort(table->fields, table->count, sizeof(*table->fields), compare_fields);
	return found;
}

/* Returns 1, or 0 where this cannot be the layout. */
static int fields_by_value(struct elfmod *mod, struct table *table, const struct layout *layout)
{
	struct field field = { 0 };
	__u64 value;

	table->count = 0;
	if (table->entries.size % (FIELDS * layout->size))
		return 0;
	for (; field.offset < table->entries.size; field.offset += layout->size) {
		if (elfmod_number(mod, &table->entries, field.offset, layout->size, &value))
			return -1;
		field.target = value ? TARGET_STRING : TARGET_NULL;
		if (layout->relative)
			value = (__s32)value + table->entries.header.sh_addr + field.offset;
		field.string = value - table->strings.header.sh_addr;
		if (table->count % FIELDS == 0) {
			field.target = TARGET_VALUE;
		} else if (field.target == TARGET_STRING) {
			if (field.string >= table->strings.size)
				return 0;
		} else if (table->count % FIELDS == 1) {
			return 0;
		}
		if (add_field(mod, table, &field))
			return -1;
	}
	return 1;
}

static int fields_of_linked(struct elfmod *mod, struct table *table)
{
	const struct layout layouts[] = {
		{ 4, true },
		{ mod->header.e_ident[EI_CLASS] == ELFCLASS64 ? 8 : 4, false },
	};
	int fits = 0;

	for (size_t i = 0; !fits && i < ARRAY_SIZE(layouts); i++)
		fits = fields_by_value(mod, table, &layouts[i]);
	if (!fits)
		return elfmod_fail(mod, "entries of an unknown layout");
	return fits < 0 ? -1 : 0;
}

void print_text(const char *text, FILE *out)
{
	for (; *text; text++) {
		unsigned char c = *text;

		if (c >= ' ' && c < 0x7f && c != '\\')
			fputc(c, out);
		else
			fprintf(out, "\\x%02x", c);
	}
}

/* Up to v7.0 the section says who may use a symbol, then its flag (R30). */
static const char *licence(const struct table *table, size_t number)
{
	if (strstr(table->entries.name, "_gpl"))
		return "gpl";
	if (number < table->flags.size && table->flags.bytes[number] & KSYM_FLAG_GPL_ONLY)
		return "gpl";
	return "any";
}

/* Prints the entry that begins with field i; moves i to the next one. */
static int print_entry(struct elfmod *mod, const struct table *table, size_t *i,
		       size_t number, const char *file, FILE *out)
{
	const struct field *fields = table->fields;
	__u64 start = fields[*i].offset, end = table->entries.size;
	const char *name = NULL, *namespace = NULL, *string;

	if (fields[*i].target != TARGET_VALUE)
		return elfmod_fail(mod, "an entry without a value");
	while (++*i < table->count && fields[*i].target != TARGET_VALUE) {
		if (fields[*i].target == TARGET_NULL || namespace)
			continue;
		string = elfmod_string(mod, &table->strings, fields[*i].string);
		if (!string)
			return -1;
		if (name)
			namespace = string;
		else
			name = string;
	}
	if (!name)
		return elfmod_fail(mod, "an entry without a name");
	if (*i < table->count)
		end = fields[*i].offset;
	if (end <= start)
		return elfmod_fail(mod, "entries overlap");
	fprintf(out, "%s\t", file);
	print_text(name, out);
	fputc('\t', out);
	print_text(namespace ? namespace : "", out);
	fprintf(out, "\t%s\t%llu\t", licence(table, number), (unsigned long long)(end - start));
	print_text(table->entries.name, out);
	fprintf(out, "\t%llu\n", (unsigned long long)table->entries.header.sh_addralign);
	return 0;
}

static int print_table(struct elfmod *mod, struct table *table, const char *file, FILE *out)
{
	size_t number = 0, i = 0;
	int result;

	if (elfmod_read(mod, &table->entries))
		return -1;
	table->fields = NULL;
	table->count = 0;
	result = elfmod_linked(mod) ? fields_of_linked(mod, table) :
				      fields_by_relocation(mod, table);
	if (!result && (!table->count || table->fields[0].offset))
		result = elfmod_fail(mod, "an entry without a value");
	while (!result && i < table->count)
		result = print_entry(mod, table, &i, number++, file, out);
	free(table->fields);
	return result;
}

static int find_strings(struct elfmod *mod, struct table *table)
{
	int found = elfmod_find(mod, "__ksymtab_strings", &table->strings);

	if (!found)
		return elfmod_fail(mod, "exports without __ksymtab_strings");
	if (found < 0 || elfmod_read(mod, &table->strings))
		return -1;
	found = elfmod_find(mod, "__kflagstab", &table->flags);
	if (!found)
		memset(&table->flags, 0, sizeof(table->flags));
	return found < 0 ? -1 : found ? elfmod_read(mod, &table->flags) : 0;
}

int print_exports(struct elfmod *mod, const char *file, FILE *out)
{
	struct table table = { 0 };
	unsigned int tables = 0;

	for (size_t i = 1; i < mod->sections; i++) {
		if (elfmod_section(mod, i, &table.entries))
			return -1;
		if (strncmp(table.entries.name, "__ksymtab", 9) ||
		    !strcmp(table.entries.name, "__ksymtab_strings") ||
		    table.entries.header.sh_type != SHT_PROGBITS || !table.entries.header.sh_size)
			continue;
		if (++tables > MAX_TABLES)
			return elfmod_fail(mod, "too many symbol tables");
		if (find_strings(mod, &table) || print_table(mod, &table, file, out))
			return -1;
	}
	return 0;
}
