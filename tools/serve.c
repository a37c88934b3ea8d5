// SPDX-License-Identifier: GPL-2.0
/*
 * One process answers for a whole run, on this machine or in a guest: there a
 * fork costs as much as a quarter of the boot, and bash as much as all of it.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "klog.h"
#include "modload.h"

#define MAX_WORDS	32

/* Prints lines behind "- ", and what is not printable as \xHH. */
static void print_lines(const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		unsigned char c = bytes[i];

		if (!i || bytes[i - 1] == '\n')
			fputs("- ", stdout);
		if (c == '\n' || (c >= ' ' && c < 0x7f && c != '\\'))
			putchar(c);
		else
			printf("\\x%02x", c);
	}
	if (size && bytes[size - 1] != '\n')
		putchar('\n');
}

static void answer_read(const char *file)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	size_t size = 0;
	char *bytes = fd < 0 ? NULL : read_all(fd, &size);

	puts(error_name(bytes ? 0 : errno));
	print_lines(bytes, size);
	free(bytes);
	if (fd >= 0)
		close(fd);
}

static int write_file(const char *file, const char *text)
{
	int fd = open(file, O_WRONLY | O_CLOEXEC);
	int error = 0;

	if (fd < 0)
		return errno;
	if (write(fd, text, strlen(text)) < 0)
		error = errno;
	close(fd);
	return error;
}

static void answer_run(char **words)
{
	char *output;
	size_t size = 0;
	int status = spawn(words, &output, &size);

	if (status < 0)
		puts(error_name(-status));
	else
		printf("%d\n", status);
	if (output)
		print_lines(output, size);
	klog_print_news();
	free(output);
}

/* Beyond what the command line can do: what a case asks of its machine. */
static void answer(int count, char **words)
{
	int error;

	if (count == 2 && !strcmp(words[0], "read")) {
		answer_read(words[1]);
		return;
	}
	if (count >= 2 && !strcmp(words[0], "run")) {
		answer_run(words + 1);
		return;
	}
	if (count == 3 && !strcmp(words[0], "write"))
		error = write_file(words[1], words[2]);
	else
		error = modload_command(count, words);
	puts(error < 0 ? "EUSAGE" : error_name(error));
	klog_print_news();
}

static int split(char *line, char **words)
{
	char *save;
	int count = 0;

	line[strcspn(line, "\n")] = '\0';
	for (char *word = strtok_r(line, "\t", &save); word && count < MAX_WORDS;
	     word = strtok_r(NULL, "\t", &save))
		words[count++] = word;
	words[count] = NULL;
	return count;
}

int serve(const char *nonce)
{
	char *words[MAX_WORDS + 1], *line = NULL;
	size_t size = 0;
	int count;

	/* The one who asks unloads what is left; a Ctrl-C is his to handle. */
	signal(SIGINT, SIG_IGN);
	printf("modload %s %s", nonce, error_name(modload_probe()));
	printf(" %s\n", error_name(klog_open()));
	fflush(stdout);
	while (getline(&line, &size, stdin) > 0) {
		count = split(line, words);
		if (!count)
			continue;
		if (count == 2 && !strcmp(words[1], "bye"))
			break;
		printf("%s ", words[0]);
		answer(count - 1, words + 1);
		puts(".");
		fflush(stdout);
	}
	free(line);
	return 0;
}
