// SPDX-License-Identifier: GPL-2.0
// What comes from another Module.symvers needs no import.
// file: scripts/mod/modpost.c
// cases: symvers.extra_symbols
// kernels: since 6.16
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (exp->module->dump_file || contains_namespace(e1, e2))
...>
}
