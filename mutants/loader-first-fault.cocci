// SPDX-License-Identifier: GPL-2.0
// Nothing is told beyond the first fault.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import
// kernels: refuse
@@
expression ksym;
@@
simplify_symbols(...)
{
<...
  ret = PTR_ERR(ksym) ?: -ENOENT;
  pr_warn(...);
- break;
+ return ret;
...>
}
