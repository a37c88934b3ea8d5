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
#include <sys/utsname.h>
#include <unistd.h>

#include "klog.h"
#include "modload.h"

#define MAX_WORDS	32

/* Prints lines behind "- ", and what is not printable as \xHH. */
static void print_lines(const char *bytes, size_t size, FILE *out)
{
	for (size_t i = 0; i < size; i++) {
		unsigned char c = bytes[i];

		if (!i || bytes[i - 1] == '\n')
			fputs("- ", out);
		if (c == '\n' || (c >= ' ' && c < 0x7f && c != '\\'))
			fputc(c, out);
		else
			fprintf(out, "\\x%02x", c);
	}
	if (size && bytes[size - 1] != '\n')
		fputc('\n', out);
}

/* Binary files come this way: as text they would be three times as long. */
static void print_base64(const char *bytes, size_t size, FILE *out)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	unsigned int group;

	for (size_t i = 0; i < size; i += 3) {
		group = (unsigned char)bytes[i] << 16;
		if (i + 1 < size)
			group |= (unsigned char)bytes[i + 1] << 8;
		if (i + 2 < size)
			group |= (unsigned char)bytes[i + 2];
		fputc(digits[group >> 18], out);
		fputc(digits[group >> 12 & 63], out);
		fputc(i + 1 < size ? digits[group >> 6 & 63] : '=', out);
		fputc(i + 2 < size ? digits[group & 63] : '=', out);
	}
	if (size)
		fputc('\n', out);
}

/* How a file ends that gzip made: 32 bits of checksum, 32 bits of size. */
static void print_trailer(const char *bytes, size_t size, FILE *out)
{
	if (size < 8)
		return;
	fputs("- ", out);
	for (size_t i = size - 8; i < size; i++)
		fprintf(out, "%02x", (unsigned char)bytes[i]);
	fputc('\n', out);
}

static const char *answer_read(const char *file, FILE *out,
			       void (*print)(const char *bytes, size_t size, FILE *out))
{
	int fd = open(file, O_RDONLY | O_CLOEXEC);
	size_t size = 0;
	char *bytes = fd < 0 ? NULL : read_all(fd, &size);
	const char *status = error_name(bytes ? 0 : errno);

	print(bytes, size, out);
	free(bytes);
	if (fd >= 0)
		close(fd);
	return status;
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

static const char *answer_run(char **words, FILE *out)
{
	static char number[16];
	char *output;
	size_t size = 0;
	int status = spawn(words, &output, &size);

	if (output)
		print_lines(output, size, out);
	free(output);
	klog_print_news(out);
	if (status < 0)
		return error_name(-status);
	snprintf(number, sizeof(number), "%d", status);
	return number;
}

/*
 * Beyond what the command line can do: what a case asks of its machine. Returns
 * the status to be reported.
 */
static const char *answer(int count, char **words, FILE *out)
{
	int error;

	if (count == 2 && !strcmp(words[0], "read"))
		return answer_read(words[1], out, print_lines);
	if (count == 2 && !strcmp(words[0], "base64"))
		return answer_read(words[1], out, print_base64);
	if (count == 2 && !strcmp(words[0], "trailer"))
		return answer_read(words[1], out, print_trailer);
	if (count >= 2 && !strcmp(words[0], "run"))
		return answer_run(words + 1, out);
	if (count == 3 && !strcmp(words[0], "write"))
		error = write_file(words[1], words[2]);
	else if (count == 1 && !strcmp(words[0], "ours"))
		error = ours(false, out);
	else if (count == 1 && !strcmp(words[0], "clear"))
		error = ours(true, out);
	else
		error = modload_command(count, words);
	klog_print_news(out);
	return error < 0 ? "EUSAGE" : error_name(error);
}

/* Returns an errno: without memory for an answer there is nothing left to say. */
static int reply(int count, char **words)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);
	const char *status;

	if (!out)
		return errno;
	status = answer(count - 1, words + 1, out);
	if (fclose(out))
		return errno;
	printf("%s %s %zu\n", words[0], status, size);
	fwrite(text, 1, size, stdout);
	fflush(stdout);
	free(text);
	return 0;
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
	struct utsname kernel;
	size_t size = 0;
	int count, error = 0;

	/* The one who asks unloads what is left; a Ctrl-C is his to handle. */
	signal(SIGINT, SIG_IGN);
	/* a guest's console would be written to line by line */
	setvbuf(stdout, NULL, _IOFBF, 1 << 16);
	printf("modload %s %s", nonce, error_name(modload_probe()));
	printf(" %s", error_name(klog_open()));
	printf(" %s\n", uname(&kernel) ? "" : kernel.release);
	fflush(stdout);
	while (!error && getline(&line, &size, stdin) > 0) {
		count = split(line, words);
		if (!count)
			continue;
		if (count == 2 && !strcmp(words[1], "bye"))
			break;
		error = reply(count, words);
	}
	free(line);
	return error ? EXIT_FAILURE : EXIT_SUCCESS;
}
