// SPDX-License-Identifier: GPL-2.0
// What comes from another Module.symvers needs no import.
// file: scripts/mod/modpost.c
// cases: symvers.extra_symbols
// kernels: before 6.16
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (exp->module->from_dump || contains_namespace(e1, e2))
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (exp->module->from_dump || module_imports_namespace(e1, e2))
...>
}
