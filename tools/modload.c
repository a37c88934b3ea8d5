// SPDX-License-Identifier: GPL-2.0
/*
 * modload - load or remove one kernel module and say what the kernel said
 *
 * insmod says "Invalid parameters" for every EINVAL and knows nothing of the
 * log. Here the errno is the system call's own, and the log records are those
 * that appeared meanwhile.
 *
 * An answer is the errno's name ("OK" for none) on a line, then the log
 * records, one a line: level, space, text. Exit status: 0, 1 where the kernel
 * refused, 3 where it could not be asked.
 */
#include <stdio.h>
#include <string.h>

#include "klog.h"
#include "modload.h"

enum { EXIT_REFUSED = 1, EXIT_USAGE = 3 };

int main(int argc, char **argv)
{
	int error;

	if (argc == 3 && !strcmp(argv[1], "serve"))
		return serve(argv[2]);
	error = klog_open();
	if (error)
		fprintf(stderr, "modload: /dev/kmsg: %s; no log will be shown\n", strerror(error));
	error = modload_command(argc - 1, argv + 1);
	if (error < 0)
		return EXIT_USAGE;
	puts(error_name(error));
	klog_print_news(stdout);
	return error ? EXIT_REFUSED : 0;
}
