// SPDX-License-Identifier: GPL-2.0
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "exports.h"
#include "symvers.h"

static const char *copy(struct module *kernel, const char *text)
{
	return obstack_copy(kernel->memory, text, strlen(text) + 1);
}

/* The name in "drivers/usb/storage/usb-storage", most often that of the line before. */
static const char *owner_of(struct module *kernel, const char *path)
{
	const char *base = base_name(path);
	char *name;

	if (!strcmp(base, kernel->name))
		return kernel->name;
	name = underscores(obstack_copy(kernel->memory, base, strlen(base) + 1));
	if (kernel->last_export && !strcmp(kernel->last_export->owner, name)) {
		obstack_free(kernel->memory, name);
		return kernel->last_export->owner;
	}
	return name;
}

/* CRC, symbol, module, export, namespace; up to v5.6 the namespace was third (R6). */
static const char *add_symvers_line(struct module *kernel, char *line)
{
	char *columns[5];
	const char *owner;
	struct export *export;

	for (int i = 0; i < 5; i++)
		columns[i] = strsep(&line, "\t");
	if (!columns[4] || line)
		return "not the five columns of a Module.symvers";
	if (strncmp(columns[3], "EXPORT_SYMBOL", 13))
		return "its fourth column is not the export's; of a kernel before v5.6?";
	owner = owner_of(kernel, columns[2]);
	export = export_add(kernel);
	export->owner = owner;
	export->name = copy(kernel, columns[1]);
	export->namespace = copy(kernel, columns[4]);
	export->gpl = strstr(columns[3], "_GPL");
	return NULL;
}

/* "ffffffff82a4c1d0 r __ksymtab_NAME" */
static const char *add_map_line(struct module *kernel, char *line)
{
	static const char entry[] = " __ksymtab_";
	const char *name = strstr(line, entry);

	if (!name)
		return NULL;
	name += sizeof(entry) - 1;
	export_add(kernel)->name = copy(kernel, name);
	if (strchr(name, '.'))
		list_add(&kernel->dotted, kernel->memory, name);
	return NULL;
}

static const char *read_lines(struct module *kernel, char *text)
{
	bool symvers = !strncmp(text, "0x", 2);
	const char *why = NULL;
	char *line;

	while (!why && (line = strsep(&text, "\n")))
		if (*line)
			why = symvers ? add_symvers_line(kernel, line) : add_map_line(kernel, line);
	return why;
}

static const char *read_vmlinux(struct module *kernel, const struct content *content)
{
	struct elfmod mod;

	/* scripts/extract-vmlinux finds one without symbols */
	if (!elfmod_open(&mod, content) && !exports_read(kernel, &mod) &&
	    elfmod_find(&mod, ".symtab"))
		module_symbols(kernel, &mod);
	kernel->error = mod.error;
	elfmod_close(&mod);
	return kernel->error;
}

const char *symvers_read(struct module *kernel, const char *file)
{
	struct content content = { 0 };
	const char *why = content_open(&content, file);
	char magic[4] = "";

	if (!why && content.bytes)
		memcpy(magic, content.bytes, content.size < 4 ? content.size : 4);
	else if (!why && pread(content.fd, magic, sizeof(magic), 0) < 0)
		why = strerror(errno);
	if (!why && !memcmp(magic, ELFMAG, SELFMAG)) {
		why = read_vmlinux(kernel, &content);
	} else if (!why) {
		why = content_load(&content);
		if (!why)
			why = read_lines(kernel, (char *)content.bytes);
	}
	content_close(&content);
	content_free(&content);
	return why;
}
