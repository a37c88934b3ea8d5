// SPDX-License-Identifier: GPL-2.0
// Whatever is imported counts.
// file: kernel/module/main.c kernel/module.c
// cases: equality.one_of_two equality.prefix
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ true
...>
}
