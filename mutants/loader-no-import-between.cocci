// SPDX-License-Identifier: GPL-2.0
// What is neither the first nor the last import does not count.
// file: kernel/module/main.c kernel/module.c
// cases: equality.any_position equality.spare_imports
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ ((imported == get_modinfo(info, "import_ns") || !get_next_modinfo(info, "import_ns", imported)) && strcmp(namespace, imported) == 0)
...>
}
