// SPDX-License-Identifier: GPL-2.0
// Blanks around an import do not matter.
// file: kernel/module/main.c kernel/module.c
// cases: equality.space
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strcmp(namespace, strim(imported)) == 0
...>
}
