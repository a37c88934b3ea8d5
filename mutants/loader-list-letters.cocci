// SPDX-License-Identifier: GPL-2.0
// Letters in a list may be capital or small.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.pairs
// kernels: since 6.16
@@
@@
verify_module_namespace(...)
{
<...
- mod_strncmp(namespace, modname, len)
+ strncasecmp(namespace, modname, len)
...>
}
