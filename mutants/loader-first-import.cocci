// SPDX-License-Identifier: GPL-2.0
// The first import counts, and no other.
// file: kernel/module/main.c kernel/module.c
// cases: equality.any_position equality.spare_imports
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ (imported == get_modinfo(info, "import_ns") && strcmp(namespace, imported) == 0)
...>
}
