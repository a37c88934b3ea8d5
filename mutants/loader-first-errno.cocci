// SPDX-License-Identifier: GPL-2.0
// Of several faults the first one's errno counts (R39).
// file: kernel/module/main.c kernel/module.c
// cases: unresolved.missing_import_and_symbol
// kernels: refuse
@@
expression ksym;
@@
simplify_symbols(...)
{
<...
- ret = PTR_ERR(ksym) ?: -ENOENT;
+ ret = ret ?: PTR_ERR(ksym) ?: -ENOENT;
...>
}
