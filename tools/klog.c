// SPDX-License-Identifier: GPL-2.0
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "klog.h"

#define RECORD_SIZE	8192	/* the kernel gives no longer one */

static int kmsg = -1;

int klog_open(void)
{
	kmsg = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (kmsg < 0)
		return errno;
	return lseek(kmsg, 0, SEEK_END) < 0 ? errno : 0;
}

/* A record is "level,sequence,time,flags;text\n"; lines about its device may follow. */
static void print_record(char *record, unsigned long long *next, FILE *out)
{
	char *text = strchr(record, ';');
	unsigned long long seq;
	unsigned int prefix;

	if (!text || sscanf(record, "%u,%llu,", &prefix, &seq) != 2)
		return;
	text++;
	text[strcspn(text, "\n")] = '\0';
	if (*next && seq > *next)
		fprintf(out, "4 modload: %llu log records lost\n", seq - *next);
	*next = seq + 1;
	fprintf(out, "%u %s\n", prefix & 7, text);
}

void klog_print_news(FILE *out)
{
	static unsigned long long next;
	char record[RECORD_SIZE + 1];
	ssize_t len;

	while (kmsg >= 0) {
		len = read(kmsg, record, RECORD_SIZE);
		if (len < 0 && (errno == EPIPE || errno == EINTR))
			continue;	/* EPIPE: overwritten; the next one tells how many */
		if (len <= 0)
			return;
		record[len] = '\0';
		print_record(record, &next, out);
	}
}
