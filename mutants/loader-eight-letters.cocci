// SPDX-License-Identifier: GPL-2.0
// Only so many letters of a name count.
// file: kernel/module/main.c kernel/module.c
// cases: equality.*
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strncmp(namespace, imported, 8) == 0
...>
}
