// SPDX-License-Identifier: GPL-2.0
/*
 * xstate.c - a UML kernel's ptrace(2) on a host with AMX, by LD_PRELOAD
 *
 * Until v6.13 UML has room for 2696 bytes of a process' vector registers, as
 * much as AVX-512 takes, and dies with the first process of a host that has more:
 * such a host gives a part of them, but it takes all of them or none (EFAULT).
 * So here what UML has is put back with zeroes behind it. They stand for nothing:
 * AMX is for those who have asked for it, and its registers are not marked as used.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <elf.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/uio.h>

static long (*host_ptrace)(enum __ptrace_request request, pid_t pid, void *address, void *data);

/*
 * set_xstate() - set the vector registers of a process
 * @pid: of a tracee that has stopped
 * @given: those that the caller has, from the first on
 *
 * Return: 0, or -1 with errno.
 */
static long set_xstate(pid_t pid, const struct iovec *given)
{
	static unsigned long state[8192];	/* more than any processor has */
	static struct iovec all = { .iov_base = state };
	void *type = (void *)(uintptr_t)NT_X86_XSTATE;

	if (!all.iov_len) {
		struct iovec probe = { .iov_base = state, .iov_len = sizeof(state) };

		if (host_ptrace(PTRACE_GETREGSET, pid, type, &probe) < 0)
			return -1;
		memset(state, 0, sizeof(state));
		all.iov_len = probe.iov_len;
	}
	if (given->iov_len > all.iov_len)
		return host_ptrace(PTRACE_SETREGSET, pid, type, (void *)given);
	memcpy(state, given->iov_base, given->iov_len);
	return host_ptrace(PTRACE_SETREGSET, pid, type, &all);
}

/*
 * ptrace() - glibc's, but for a PTRACE_SETREGSET of fewer registers than there are
 *
 * Return: what glibc's does.
 */
long ptrace(enum __ptrace_request request, ...)
{
	void *address, *data;
	va_list arguments;
	pid_t pid;

	va_start(arguments, request);
	pid = va_arg(arguments, pid_t);
	address = va_arg(arguments, void *);
	data = va_arg(arguments, void *);
	va_end(arguments);
	if (!host_ptrace)
		host_ptrace = (typeof(host_ptrace))dlsym(RTLD_NEXT, "ptrace");
	if (request == PTRACE_SETREGSET && address == (void *)(uintptr_t)NT_X86_XSTATE)
		return set_xstate(pid, data);
	return host_ptrace(request, pid, address, data);
}
