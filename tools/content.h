/* SPDX-License-Identifier: GPL-2.0 */
#ifndef CONTENT_H
#define CONTENT_H

#include <linux/types.h>
#include <stddef.h>

/*
 * A file's bytes: those of a compressed one in memory, of any other one behind
 * its descriptor. To be zeroed before its first use; the memory is used again
 * for the next file.
 */
struct content {
	int fd;
	__u64 size;		/* once decompressed */
	unsigned char *bytes;	/* NULL if it is not compressed */
	unsigned char *memory;
	size_t room;
};

/*
 * Opens a regular file, and decompresses gzip, xz and zstd, told by their magic.
 * Returns NULL, or the reason why it cannot be read; in either case it is to be
 * closed.
 */
const char *content_open(struct content *content, const char *file);
void content_close(struct content *content);

/*
 * The bytes of any file into memory, and a NUL behind them. Returns NULL, or the
 * reason why not.
 */
const char *content_load(struct content *content);

/* Gives up the memory. */
void content_free(struct content *content);

#endif /* CONTENT_H */
