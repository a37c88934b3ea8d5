# SPDX-License-Identifier: GPL-2.0
# A module must import the namespaces that it exports to.
# file: scripts/mod/modpost.c
# cases: modpost.own_symbols
# kernels: since 5.19
/^static void check_exports\(/,/^}/ {
	s/^\}$/\tlist_for_each_entry(s, \&mod->exported_symbols, list)\
		if (external_module \&\& s->namespace \&\& *s->namespace \&\&\
		    !contains_namespace(\&mod->imported_namespaces, s->namespace))\
			warn("%s: own namespace %s is not imported\\n", mod->name, s->namespace);\
}/
}
