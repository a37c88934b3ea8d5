# SPDX-License-Identifier: GPL-2.0
# The comparison has a function of its own.
# file: kernel/module/main.c kernel/module.c
# cases: loader.*
/^static int verify_namespace_is_imported/i \
static bool is_namespace(const char *wanted, const char *imported)\
{\
	return strlen(wanted) == strlen(imported) && !memcmp(wanted, imported, strlen(wanted));\
}\

s/strcmp\(namespace, imported_namespace\) == 0/is_namespace(namespace, imported_namespace)/
