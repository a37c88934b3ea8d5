// SPDX-License-Identifier: GPL-2.0
// An import may be a list with commas, as a module: namespace is.
// file: kernel/module/main.c kernel/module.c
// cases: equality.list
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ (strncmp(namespace, imported, strlen(namespace)) == 0 && (!imported[strlen(namespace)] || imported[strlen(namespace)] == ','))
...>
}
