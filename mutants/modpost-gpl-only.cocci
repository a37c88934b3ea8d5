// SPDX-License-Identifier: GPL-2.0
// GPL-only symbols need no import.
// file: scripts/mod/modpost.c
// cases: modpost.gpl_only
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (exp->is_gpl_only || contains_namespace(e1, e2))
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (exp->export == export_gpl || module_imports_namespace(e1, e2))
...>
}
