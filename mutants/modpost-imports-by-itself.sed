# SPDX-License-Identifier: GPL-2.0
# What a module forgot to import, modpost imports for it.
# file: scripts/mod/modpost.c
# cases: consistency.missing_import modinfo.import_ns
# kernels: since 5.19
/^static void add_depends\(/,/^}/ {
	s/^\tbuf_printf\(b, "MODULE_INFO\(depends, .*/\tstruct namespace_list *missing;\
	list_for_each_entry(missing, \&mod->missing_namespaces, list)\
		buf_printf(b, "MODULE_INFO(import_ns, \\"%s\\");\\n", missing->namespace);\
&/
}
