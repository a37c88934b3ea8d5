// SPDX-License-Identifier: GPL-2.0
// The last import counts, and no other.
// file: kernel/module/main.c kernel/module.c
// cases: equality.any_position
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ (!get_next_modinfo(info, "import_ns", imported) && strcmp(namespace, imported) == 0)
...>
}
