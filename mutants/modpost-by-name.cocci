// SPDX-License-Identifier: GPL-2.0
// Some namespaces are open to everybody.
// file: scripts/mod/modpost.c
// cases: modpost.two_namespaces
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (!strcmp(exp->namespace, "BLUE") || contains_namespace(e1, e2))
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (!strcmp(exp->namespace, "BLUE") || module_imports_namespace(e1, e2))
...>
}
