// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "modload.h"

/*
 * vfork() shares the memory until the exec, where fork() would copy it, and
 * posix_spawn() would first ask what becomes of each signal: in a UML guest that
 * takes longer than all the rest of a small program's start. error is an errno.
 */
static pid_t start(char **words, int in, int out, int *error)
{
	pid_t pid = vfork();

	if (pid < 0)
		*error = errno;
	if (pid)
		return pid;
	if (dup2(in, 0) >= 0 && dup2(out, 1) >= 0 && dup2(out, 2) >= 0)
		execvp(words[0], words);
	*error = errno;
	_exit(1);
}

int spawn(char **words, char **output, size_t *size)
{
	int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
	int pipes[2], status, error = 0;
	pid_t pid;

	*output = NULL;
	if (null < 0 || pipe2(pipes, O_CLOEXEC)) {
		error = errno;
		close(null);
		return -error;
	}
	pid = start(words, null, pipes[1], &error);
	close(null);
	close(pipes[1]);
	if (!error)
		*output = read_all(pipes[0], size);
	close(pipes[0]);
	while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (error)
		return -error;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
