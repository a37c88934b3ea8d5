// SPDX-License-Identifier: GPL-2.0
// An empty import counts for every namespace.
// file: kernel/module/main.c kernel/module.c
// cases: equality.empty
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ (!imported[0] || strcmp(namespace, imported) == 0)
...>
}
