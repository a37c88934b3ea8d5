// SPDX-License-Identifier: GPL-2.0
// A long name is compared up to a limit.
// file: kernel/module/main.c kernel/module.c
// cases: equality.long
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strncmp(namespace, imported, 64) == 0
...>
}
