/* SPDX-License-Identifier: GPL-2.0 */
#ifndef FILES_H
#define FILES_H

#include "module.h"

#define MAX_JOBS	256

/* The modules that there are to read, sorted by their paths. */
struct files {
	struct file {
		char *path;
		__u64 size;
		struct module module;
	} *files;
	size_t count;
	struct obstack memory[MAX_JOBS];	/* a worker's, of what its modules say */
	size_t workers;
	size_t unreadable;	/* each has been told on stderr */
};

/*
 * Adds a file, or the modules in a folder and below, where links are followed,
 * as depmod does. Returns 0, or -1 where nothing more can be done.
 */
int files_add(struct files *files, const char *path);

/*
 * Reads them all, by that many threads, and tells on stderr, in the order of the
 * paths, which ones cannot be read: they are left out from then on.
 * Returns 0, or -1 where nothing more can be done.
 */
int files_read(struct files *files, size_t jobs);

void files_free(struct files *files);

#endif /* FILES_H */
