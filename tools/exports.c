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
	const char *name;
	struct elfmod_section *entries, *strings, *flags;
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

static struct elfmod_section *find_relocations(struct elfmod *mod, size_t target)
{
	for (size_t i = 1; i < mod->sections; i++) {
		const GElf_Shdr *header = &mod->table[i].header;

		if (header->sh_info == target &&
		    (header->sh_type == SHT_REL || header->sh_type == SHT_RELA))
			return &mod->table[i];
	}
	return NULL;
}

static int fields_by_relocation(struct elfmod *mod, struct table *table)
{
	struct elfmod_section *section = find_relocations(mod, table->entries->index);
	struct elfmod_symbols symbols;
	struct elfmod_symbol symbol;
	struct elfmod_relocation rel;
	struct field field;
	int found;

	if (!section)
		return 0;
	if (elfmod_symbols(mod, section->header.sh_link, &symbols))
		return -1;
	for (size_t i = 0; (found = elfmod_relocation(mod, section, i, table->entries,
						      &rel)) > 0; i++) {
		if (elfmod_symbol(mod, &symbols, rel.symbol, &symbol))
			return -1;
		field = (struct field){ .offset = rel.offset };
		if (symbol.section == table->strings->index) {
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
	if (table->entries->size % (FIELDS * layout->size))
		return 0;
	for (; field.offset < table->entries->size; field.offset += layout->size) {
		if (elfmod_number(mod, table->entries, field.offset, layout->size, &value))
			return -1;
		field.target = value ? TARGET_STRING : TARGET_NULL;
		if (layout->relative)
			value = (__s32)value + table->entries->header.sh_addr + field.offset;
		field.string = value - table->strings->header.sh_addr;
		if (table->count % FIELDS == 0) {
			field.target = TARGET_VALUE;
		} else if (field.target == TARGET_STRING) {
			if (field.string >= table->strings->size)
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
		{ elfmod_word(mod), false },
	};
	int fits = 0;

	for (size_t i = 0; !fits && i < sizeof(layouts) / sizeof(*layouts); i++)
		fits = fields_by_value(mod, table, &layouts[i]);
	if (!fits)
		return elfmod_fail(mod, "entries of an unknown layout");
	return fits < 0 ? -1 : 0;
}

/* Up to v7.0 the section says who may use a symbol, then its flag (R30). */
static void set_licence(struct export *export, const struct table *table, size_t number)
{
	if (table->flags && number < table->flags->size)
		export->flag = table->flags->bytes[number];
	export->gpl = strstr(export->section, "_gpl") ||
		      (export->flag >= 0 && export->flag & KSYM_FLAG_GPL_ONLY);
}

static void set_why(struct export *export, int where, const char *why)
{
	if (export->why)
		return;
	export->why = why;
	export->where = where;
}

/* A name that is not there is no reason to give up the file. */
static const char *get_string(struct elfmod *mod, const struct table *table, __u64 offset,
			      struct export *export, struct obstack *memory)
{
	const char *string = elfmod_string(mod, table->strings, offset);

	if (string)
		return obstack_copy(memory, string, strlen(string) + 1);
	set_why(export, export->name ? IN_NAMESPACE : IN_NAME, mod->error);
	mod->error = NULL;
	return NULL;
}

static struct export *add_entry(struct module *module, const struct table *table)
{
	struct export *export = export_add(module);

	export->namespace = "";
	export->section = table->name;
	export->align = table->entries->header.sh_addralign;
	return export;
}

/* Adds the entry that begins with field i; moves i to the next one. */
static void read_entry(struct module *module, struct elfmod *mod, const struct table *table,
		       size_t *i, size_t number)
{
	struct export *export = add_entry(module, table);
	const struct field *fields = table->fields;
	__u64 start = fields[*i].offset, end = table->entries->size;
	size_t strings = 0;
	const char *string;

	set_licence(export, table, number);
	if (fields[*i].target != TARGET_VALUE)
		set_why(export, IN_ENTRY, "an entry without a value");
	if (start >= end)
		set_why(export, IN_ENTRY, "an entry is outside its section");
	while (++*i < table->count && fields[*i].target != TARGET_VALUE) {
		if (fields[*i].target == TARGET_NULL || ++strings > 2)
			continue;
		string = get_string(mod, table, fields[*i].string, export, module->memory);
		if (strings == 1) {
			export->name = string;
			export->field = fields[*i].offset - start;
		} else if (string) {
			export->namespace = string;
		}
	}
	if (!export->name)
		set_why(export, IN_NAME, "an entry without a name");
	if (*i < table->count && fields[*i].offset < end)
		end = fields[*i].offset;
	if (end <= start)
		set_why(export, IN_ENTRY, "entries overlap");
	export->size = end - start;
}

static int read_table(struct module *module, struct elfmod *mod, struct table *table)
{
	const char *name = table->entries->name;
	size_t i = 0, number = 0;

	table->name = obstack_copy(module->memory, name, strlen(name) + 1);
	if (elfmod_read(mod, table->entries) || elfmod_read(mod, table->strings))
		return -1;
	if (elfmod_linked(mod) ? fields_of_linked(mod, table) : fields_by_relocation(mod, table))
		return -1;
	/* what does not begin with a field is no entry */
	if (!table->count || table->fields[0].offset)
		set_why(add_entry(module, table), IN_ENTRY, "an entry without a value");
	while (i < table->count)
		read_entry(module, mod, table, &i, number++);
	if (!strcmp(table->name, "__ksymtab"))
		module->entries = number;
	return 0;
}

static bool is_table(const struct elfmod_section *section)
{
	return !strncmp(section->name, "__ksymtab", 9) &&
	       strcmp(section->name, "__ksymtab_strings") &&
	       section->header.sh_type == SHT_PROGBITS && section->header.sh_size;
}

int exports_read(struct module *module, struct elfmod *mod)
{
	struct table table = {
		.strings = elfmod_find(mod, "__ksymtab_strings"),
		.flags = elfmod_find(mod, "__kflagstab"),
	};
	unsigned int tables = 0;
	int result = 0;

	if (table.flags) {
		if (elfmod_read(mod, table.flags))
			return -1;
		module->flagged = true;
		module->flags = table.flags->size;
	}
	for (size_t i = 1; i < mod->sections && !result; i++) {
		if (!is_table(&mod->table[i]))
			continue;
		if (++tables > MAX_TABLES)
			return elfmod_fail(mod, "too many symbol tables");
		if (!table.strings)
			return elfmod_fail(mod, "exports without __ksymtab_strings");
		table.entries = &mod->table[i];
		table.count = 0;
		result = read_table(module, mod, &table);
		free(table.fields);
		table.fields = NULL;
	}
	return result;
}
