// SPDX-License-Identifier: GPL-2.0
// The kernel's own modules need no import.
// file: kernel/module/main.c kernel/module.c
// cases: exports.in_tree_missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !get_modinfo(info, "intree")
...>
}
