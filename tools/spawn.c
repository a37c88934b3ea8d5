// SPDX-License-Identifier: GPL-2.0
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "modload.h"

extern char **environ;

/* posix_spawn() shares the memory until the exec, where fork() would copy it. */
static int start(char **words, int out, pid_t *pid)
{
	posix_spawn_file_actions_t files;
	int error;

	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&files, out, 1);
	posix_spawn_file_actions_adddup2(&files, out, 2);
	error = posix_spawnp(pid, words[0], &files, NULL, words, environ);
	posix_spawn_file_actions_destroy(&files);
	return error;
}

int spawn(char **words, char **output, size_t *size)
{
	int pipes[2], status, error;
	pid_t pid;

	*output = NULL;
	if (pipe2(pipes, O_CLOEXEC))
		return -errno;
	error = start(words, pipes[1], &pid);
	close(pipes[1]);
	if (!error) {
		*output = read_all(pipes[0], size);
		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
	}
	close(pipes[0]);
	if (error)
		return -error;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
