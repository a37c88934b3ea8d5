// SPDX-License-Identifier: GPL-2.0
// A weak reference needs no import.
// file: kernel/module/main.c kernel/module.c
// cases: unresolved.weak
// kernels: refuse
@@
expression ksym, e;
@@
simplify_symbols(...)
{
<...
- !ksym && (ELF_ST_BIND(e) == STB_WEAK || ...)
+ ELF_ST_BIND(e) == STB_WEAK
...>
}
