# SPDX-License-Identifier: GPL-2.0
# What comes later in modules.order is in no namespace yet.
# file: scripts/mod/modpost.c
# cases: modpost.exporter_last
# kernels: since 6.16
/^static void check_exports/i \
static struct module *checked[4096];\
static int nchecked;\
\
static bool comes_later(struct module *mod)\
{\
	int i;\
\
	for (i = 0; i < nchecked; i++)\
		if (checked[i] == mod)\
			return false;\
	return !mod->is_vmlinux && !mod->dump_file;\
}\

/^static void check_exports/,/^}/ {
	s/^(\t)list_for_each_entry\(s, /\1checked[nchecked++] = mod;\n&/
	s/if \(!verify_module_namespace\(exp->namespace, basename\)/if (!comes_later(exp->module) \&\& !verify_module_namespace(exp->namespace, basename)/
}
