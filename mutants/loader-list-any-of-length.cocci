// SPDX-License-Identifier: GPL-2.0
// Any name as long as one in the list will do.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.*
// kernels: since 6.16
@@
@@
verify_module_namespace(...)
{
<...
- mod_strncmp(namespace, modname, len) == 0
+ true
...>
}
