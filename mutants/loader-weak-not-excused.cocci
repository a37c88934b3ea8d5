// SPDX-License-Identifier: GPL-2.0
// A weak reference may not be to nothing.
// file: kernel/module/main.c kernel/module.c
// cases: unresolved.weak
@@
expression ksym, e;
@@
simplify_symbols(...)
{
<...
- !ksym && (ELF_ST_BIND(e) == STB_WEAK || ...)
+ false
...>
}
