// SPDX-License-Identifier: GPL-2.0
// Only a module's first missing import is told.
// file: scripts/mod/modpost.c
// cases: modpost.two_namespaces nsdeps.one_file
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (!list_empty(&mod->missing_namespaces) || contains_namespace(e1, e2))
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (mod->missing_namespaces || module_imports_namespace(e1, e2))
...>
}
