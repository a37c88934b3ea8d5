// SPDX-License-Identifier: GPL-2.0
/*
 * The guest's init: makes what the kernel does not, and is modload, which answers
 * on the result channel until the host says good-bye; then it ends the guest. It is
 * one process and one program, for each further one costs part of a boot.
 *
 * Arguments, from the kernel's command line: how the machine ends, "off" or
 * "restart"; the channel's major:minor and the run's nonce, or the word "bare"
 * for a boot and nothing else. UML puts words of its own behind them.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>
#include <unistd.h>

#include "../tools/modload.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

static void die(const char *what)
{
	fprintf(stderr, "init: %s: %s\n", what, strerror(errno));
	_exit(1);	/* and the kernel panics, which the host sees */
}

static void make_node(const char *path, int major, int minor)
{
	if (mknod(path, S_IFCHR | 0600, makedev(major, minor)) && errno != EEXIST)
		die(path);
}

static void make_tree(void)
{
	static const char * const dirs[] = { "/dev", "/proc", "/sys" };

	for (size_t i = 0; i < ARRAY_SIZE(dirs); i++)
		if (mkdir(dirs[i], 0755) && errno != EEXIST)
			die(dirs[i]);
	if (mount("proc", "/proc", "proc", 0, NULL))
		die("/proc");
	if (mount("sysfs", "/sys", "sysfs", 0, NULL))
		die("/sys");
	make_node("/dev/null", 1, 3);
	make_node("/dev/kmsg", 1, 11);
}

/* The channel carries bytes, both ways, as they are. */
static int open_channel(const char *device)
{
	struct termios raw;
	int major, minor, fd;

	errno = EINVAL;
	if (sscanf(device, "%d:%d", &major, &minor) != 2)
		die(device);
	make_node("/dev/channel", major, minor);
	fd = open("/dev/channel", O_RDWR | O_NOCTTY);
	if (fd < 0 || tcgetattr(fd, &raw))
		die("channel");
	cfmakeraw(&raw);
	if (tcsetattr(fd, TCSANOW, &raw))
		die("channel");
	return fd;
}

static void run_modload(int channel, const char *nonce)
{
	if (chdir("/modules") || setenv("PATH", "/sbin:/bin", 1))
		die("/modules");
	if (dup2(channel, 0) < 0 || dup2(channel, 1) < 0)
		die("channel");
	if (serve(nonce))
		fprintf(stderr, "init: modload ended badly\n");
}

int main(int argc, char **argv)
{
	if (argc > 3 && strcmp(argv[2], "bare")) {
		make_tree();
		run_modload(open_channel(argv[2]), argv[3]);
	} else {
		fprintf(stderr, "init: bare boot\n");
		tcdrain(2);	/* s390x's console would lose it */
	}
	reboot(argc > 1 && !strcmp(argv[1], "restart") ? RB_AUTOBOOT : RB_POWER_OFF);
	die("reboot");
}
