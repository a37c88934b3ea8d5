// SPDX-License-Identifier: GPL-2.0
// Only the bare word module: cannot be imported.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.import
// kernels: since 6.16
@@
expression imported;
@@
setup_modinfo(...)
{
<...
- strstarts(imported, "module:")
+ strcmp(imported, "module:") == 0
...>
}
