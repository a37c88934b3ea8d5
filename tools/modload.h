/* SPDX-License-Identifier: GPL-2.0 */
#ifndef MODLOAD_H
#define MODLOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* The errno's name, "OK" for 0. Not every libc has strerrorname_np(). */
const char *error_name(int number);

/* All that the descriptor gives, to be freed; NULL with errno set on error. */
char *read_all(int fd, size_t *size);

/*
 * Runs a program, words up to a NULL, and collects all that it prints, to be
 * freed. Returns its exit status, 128 and the signal's number, or -errno.
 */
int spawn(char **words, char **output, size_t *size);

/*
 * Asks whether modules may be loaded here at all. Returns 0, ENOSYS without
 * CONFIG_MODULES, EPERM without the right, in a container, or when disabled.
 */
int modload_probe(void);

/*
 * Does what the words say (see the usage text). Returns 0, the kernel's errno,
 * or -1, with a line on stderr, where the kernel was not asked.
 */
int modload_command(int count, char **words);

/*
 * Prints the names of the loaded modules whose files are in the current folder,
 * "- " and a name a line, newest first, which is importers before exporters.
 * Asked to unload them, it does, and prints those that stay. Returns an errno
 * where the kernel does not tell what is loaded.
 */
int ours(bool unload, FILE *out);

/*
 * Says "modload", the nonce, whether modules can be loaded and the log can be
 * read, and the kernel's release, then answers commands from standard input until it ends or says
 * "bye": a line each, words separated by tabs, the first an arbitrary name for
 * the request. An answer is a line, "name status size", and size bytes, which
 * are whole lines, none of them empty. Returns the exit status.
 */
int serve(const char *nonce);

#endif /* MODLOAD_H */
