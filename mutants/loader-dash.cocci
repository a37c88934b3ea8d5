// SPDX-License-Identifier: GPL-2.0
// Dashes and underscores are the same, as in the names of modules.
// file: kernel/module/main.c kernel/module.c
// cases: equality.dash
// kernels: since 6.16
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ mod_strncmp(namespace, imported, max(strlen(namespace), strlen(imported))) == 0
...>
}
