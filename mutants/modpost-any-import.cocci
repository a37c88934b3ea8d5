// SPDX-License-Identifier: GPL-2.0
// Whatever is imported counts.
// file: scripts/mod/modpost.c
// cases: modpost.two_namespaces modpost.exact_name
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ !list_empty(e1)
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (mod->imported_namespaces || module_imports_namespace(e1, e2))
...>
}
