// SPDX-License-Identifier: GPL-2.0
// Capital letters and small ones are the same.
// file: kernel/module/main.c kernel/module.c
// cases: equality.letters
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strcasecmp(namespace, imported) == 0
...>
}
