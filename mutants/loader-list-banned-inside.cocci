// SPDX-License-Identifier: GPL-2.0
// No import may have module: anywhere in it.
// file: kernel/module/main.c kernel/module.c
// cases: equality.spare_imports
// kernels: since 6.16
@@
expression imported;
@@
setup_modinfo(...)
{
<...
- strstarts(imported, "module:")
+ strstr(imported, "module:")
...>
}
