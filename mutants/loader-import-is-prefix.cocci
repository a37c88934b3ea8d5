// SPDX-License-Identifier: GPL-2.0
// An import counts for all namespaces that begin like it.
// file: kernel/module/main.c kernel/module.c
// cases: equality.prefix equality.empty
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strncmp(namespace, imported, strlen(imported)) == 0
...>
}
