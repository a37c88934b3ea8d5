// SPDX-License-Identifier: GPL-2.0
/* What modload can do to the kernel, in the words of its command line. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "modload.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

static const char usage[] =
	"usage: modload [-i] [-F FLAG]... load FILE [PARAM=VALUE]...\n"
	"       modload [-f] unload NAME\n"
	"       modload serve NONCE\n"
	"-i: by init_module(2); -F: ignore-modversions, ignore-vermagic, compressed\n"
	"-f: by force\n";

struct options {
	bool from_memory;
	bool force;
	unsigned int flags;
};

/* include/uapi/linux/module.h; a libc may be older than the last one */
static const struct {
	const char *name;
	unsigned int value;
} flags[] = {
	{ "ignore-modversions", 1 },
	{ "ignore-vermagic", 2 },
	{ "compressed", 4 },
};

static const struct {
	int number;
	const char *name;
} errors[] = {
#define E(name) { E##name, "E" #name }
	E(PERM), E(NOENT), E(INTR), E(IO), E(NXIO), E(2BIG), E(NOEXEC),
	E(BADF), E(AGAIN), E(NOMEM), E(ACCES), E(FAULT), E(BUSY),
	E(EXIST), E(NODEV), E(NOTDIR), E(ISDIR), E(INVAL), E(NFILE),
	E(MFILE), E(TXTBSY), E(FBIG), E(NOSPC), E(ROFS), E(RANGE),
	E(NOSYS), E(LOOP), E(PROTO), E(BADMSG), E(OVERFLOW), E(LIBBAD),
	E(OPNOTSUPP), E(TIMEDOUT), E(DEADLK), E(NOKEY), E(KEYEXPIRED),
	E(KEYREVOKED), E(KEYREJECTED), E(UNATCH),
#undef E
};

const char *error_name(int number)
{
	static char unknown[16];

	for (size_t i = 0; i < ARRAY_SIZE(errors); i++)
		if (errors[i].number == number)
			return errors[i].name;
	snprintf(unknown, sizeof(unknown), "E%d", number);
	return number ? unknown : "OK";
}

char *read_all(int fd, size_t *size)
{
	size_t room = 1 << 16, len = 0;
	char *bytes = NULL, *more;
	ssize_t n;

	do {
		if (!bytes || len == room) {
			room *= 2;
			more = realloc(bytes, room);
			if (!more)
				break;
			bytes = more;
		}
		n = read(fd, bytes + len, room - len);
		if (n > 0)
			len += n;
		if (!n) {
			*size = len;
			return bytes;
		}
	} while (n > 0 || errno == EINTR);
	free(bytes);
	return NULL;
}

static int load_from_memory(int fd, const char *params)
{
	size_t size;
	char *image = read_all(fd, &size);
	int error = 0;

	if (!image || syscall(SYS_init_module, image, size, params))
		error = errno;
	free(image);
	return error;
}

/* The parameters reach the kernel as one string. */
static int load(const struct options *opts, const char *file, char **words, int count)
{
	char params[4096] = "";
	size_t len = 0;
	int fd, error = 0;

	for (int i = 0; i < count; i++) {
		len += snprintf(params + len, sizeof(params) - len, "%s%s", i ? " " : "", words[i]);
		if (len >= sizeof(params))
			return E2BIG;
	}
	fd = open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		fprintf(stderr, "modload: %s: %s\n", file, strerror(errno));
		return -1;
	}
	if (opts->from_memory)
		error = load_from_memory(fd, params);
	else if (syscall(SYS_finit_module, fd, params, opts->flags))
		error = errno;
	close(fd);
	return error;
}

static int unload(const struct options *opts, const char *name)
{
	int how = O_NONBLOCK | (opts->force ? O_TRUNC : 0);

	return syscall(SYS_delete_module, name, how) ? errno : 0;
}

/* The kernel asks for the right to load before it looks at the file. */
int modload_probe(void)
{
	syscall(SYS_finit_module, -1, "", 0);
	return errno == EBADF ? 0 : errno;
}

static int parse_flag(const char *name, unsigned int *value)
{
	for (size_t i = 0; name && i < ARRAY_SIZE(flags); i++) {
		if (!strcmp(flags[i].name, name)) {
			*value |= flags[i].value;
			return 0;
		}
	}
	return -1;
}

/* Returns the number of words that were options, -1 for one that is unknown. */
static int parse_options(int count, char **words, struct options *opts)
{
	int i;

	for (i = 0; i < count && words[i][0] == '-'; i++) {
		if (!strcmp(words[i], "-i"))
			opts->from_memory = true;
		else if (!strcmp(words[i], "-f"))
			opts->force = true;
		else if (strcmp(words[i], "-F") || ++i == count ||
			 parse_flag(words[i], &opts->flags))
			return -1;
	}
	return i;
}

int modload_command(int count, char **words)
{
	struct options opts = { 0 };
	int skip = parse_options(count, words, &opts);

	if (skip >= 0) {
		words += skip;
		count -= skip;
		if (count >= 2 && !strcmp(words[0], "load"))
			return load(&opts, words[1], words + 2, count - 2);
		if (count == 2 && !strcmp(words[0], "unload"))
			return unload(&opts, words[1]);
	}
	fputs(usage, stderr);
	return -1;
}
