// SPDX-License-Identifier: GPL-2.0
// No import is ever missing.
// file: scripts/mod/modpost.c
// cases: modpost.noimport
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ true
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ true
...>
}
