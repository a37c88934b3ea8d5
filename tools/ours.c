// SPDX-License-Identifier: GPL-2.0
/* What is loaded of the modules in the current folder. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "modload.h"

/* What the kernel calls the module in that file; NULL where it is none. */
static char *module_name(const struct dirent *entry)
{
	size_t len = strlen(entry->d_name);
	char *name;

	if (len < 4 || strcmp(entry->d_name + len - 3, ".ko"))
		return NULL;
	name = strndup(entry->d_name, len - 3);
	for (char *c = name; c && *c; c++)
		if (*c == '-')
			*c = '_';
	return name;
}

static bool has_file(DIR *dir, const char *name)
{
	struct dirent *entry;
	bool found = false;

	rewinddir(dir);
	while (!found && (entry = readdir(dir))) {
		char *have = module_name(entry);

		found = have && !strcmp(have, name);
		free(have);
	}
	return found;
}

/*
 * One pass over /proc/modules, which has the newest first: prints the names to
 * out or, without one, unloads. Returns how many were unloaded, -1 with errno if
 * the list cannot be read.
 */
static int pass(DIR *dir, FILE *out)
{
	FILE *modules = fopen("/proc/modules", "re");
	char *line = NULL;
	size_t size = 0;
	int gone = 0;

	if (!modules)
		return -1;
	while (getline(&line, &size, modules) > 0) {
		line[strcspn(line, " ")] = '\0';
		if (!has_file(dir, line))
			continue;
		if (out)
			fprintf(out, "- %s\n", line);
		else if (!syscall(SYS_delete_module, line, O_NONBLOCK))
			gone++;
	}
	free(line);
	fclose(modules);
	return gone;
}

int ours(bool unload, FILE *out)
{
	DIR *dir = opendir(".");
	int gone = unload, error = 0;

	if (!dir)
		return errno;
	/* an exporter may have been passed before its importer was unloaded */
	while (gone > 0)
		gone = pass(dir, NULL);
	if (gone < 0 || pass(dir, out) < 0)
		error = errno;
	closedir(dir);
	return error;
}
