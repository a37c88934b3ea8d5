# SPDX-License-Identifier: GPL-2.0
# An import that is said twice is complained of.
# file: scripts/mod/modpost.c
# cases: modpost.spare_imports
# kernels: since 5.19
/^static void read_symbols\(/,/^}/ {
	s/^\t*add_namespace\(&mod->imported_namespaces, namespace\);/\
	if (contains_namespace(\&mod->imported_namespaces, namespace))\
		warn("%s: imports %s twice\\n", modname, namespace);\
&/
}
