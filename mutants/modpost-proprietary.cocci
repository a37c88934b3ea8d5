// SPDX-License-Identifier: GPL-2.0
// Proprietary modules need no import.
// file: scripts/mod/modpost.c
// cases: modpost.proprietary
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (!mod->is_gpl_compatible || contains_namespace(e1, e2))
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (!mod->gpl_compatible || module_imports_namespace(e1, e2))
...>
}
