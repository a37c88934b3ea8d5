// SPDX-License-Identifier: GPL-2.0
// A star at the end of an import stands for any rest, as in a module:
// namespace.
// file: kernel/module/main.c kernel/module.c
// cases: equality.star
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ (strcmp(namespace, imported) == 0 || (imported[strlen(imported) - 1] == '*' && strncmp(namespace, imported, strlen(imported) - 1) == 0))
...>
}
