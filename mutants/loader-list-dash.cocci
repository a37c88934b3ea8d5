// SPDX-License-Identifier: GPL-2.0
// Dashes and underscores are not the same (R24, R26).
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.listed module_namespace.pairs
// kernels: since 6.16
@@
@@
verify_module_namespace(...)
{
<...
- mod_strncmp(namespace, modname, len)
+ strncmp(namespace, modname, len)
...>
}
