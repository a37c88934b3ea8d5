// SPDX-License-Identifier: GPL-2.0
// An import counts if it begins with the namespace.
// file: kernel/module/main.c kernel/module.c
// cases: equality.longer equality.space
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strncmp(namespace, imported, strlen(namespace)) == 0
...>
}
