// SPDX-License-Identifier: GPL-2.0
// A module that exports something itself needs no import.
// file: scripts/mod/modpost.c
// cases: modpost.exporting
// kernels: since 6.0
@@
@@
check_exports(struct module *mod)
{
<...
- !contains_namespace(&mod->imported_namespaces, exp->namespace)
+ !contains_namespace(&mod->imported_namespaces, exp->namespace) && list_empty(&mod->exported_symbols)
...>
}
