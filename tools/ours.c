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

/* The kernel's name for a module has _ where its file's may have -. */
static bool is_file_of(const char *file, const char *name)
{
	for (; *name; name++, file++)
		if (*file != *name && (*file != '-' || *name != '_'))
			return false;
	return !strcmp(file, ".ko");
}

static int is_module(const struct dirent *entry)
{
	const char *end = strrchr(entry->d_name, '.');

	return end && !strcmp(end, ".ko");
}

/* Returns how many there are. Nobody adds one while we serve, and a look is dear. */
static int module_files(struct dirent ***files)
{
	static struct dirent **found;
	static int count = -1;

	if (count < 0)
		count = scandir(".", &found, is_module, NULL);
	*files = found;
	return count;
}

static bool is_ours(const char *name)
{
	struct dirent **files;
	int count = module_files(&files);

	for (int i = 0; i < count; i++)
		if (is_file_of(files[i]->d_name, name))
			return true;
	return false;
}

static bool unload_module(const char *name)
{
	return !syscall(SYS_delete_module, name, O_NONBLOCK);
}

/* /proc/modules at one moment, for it skips lines while modules go away. Or NULL. */
static char *list_modules(void)
{
	int fd = open("/proc/modules", O_RDONLY | O_CLOEXEC);
	size_t size = 0;
	char *list = fd < 0 ? NULL : read_all(fd, &size);

	if (fd >= 0)
		close(fd);
	if (size)
		list[size - 1] = '\0';	/* was the last line's end */
	else if (list)
		*list = '\0';
	return list;
}

/*
 * One pass over what is loaded, the newest first: unloads, or prints to out if
 * there is one. Returns how many of ours are there after it, -1 with errno if the
 * list cannot be read; gone is how many are not.
 */
static int pass(FILE *out, int *gone)
{
	char *list = list_modules(), *save;
	int left = 0;

	*gone = 0;
	if (!list)
		return -1;
	for (char *line = strtok_r(list, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
		line[strcspn(line, " ")] = '\0';
		if (!is_ours(line))
			continue;
		if (!out && unload_module(line)) {
			++*gone;
			continue;
		}
		left++;
		if (out)
			fprintf(out, "- %s\n", line);
	}
	free(list);
	return left;
}

int ours(bool unload, FILE *out)
{
	struct dirent **files;
	int gone = unload, left = 1;

	if (module_files(&files) < 0)
		return errno;
	/* an exporter may have been passed before its importer was unloaded */
	while (gone && left > 0)
		left = pass(NULL, &gone);
	if (left > 0)
		left = pass(out, &gone);
	return left < 0 ? errno : 0;
}
