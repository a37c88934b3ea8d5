// SPDX-License-Identifier: GPL-2.0
// A module with an alias needs no import.
// file: kernel/module/main.c kernel/module.c
// cases: autoload.file_system_missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !get_modinfo(info, "alias")
...>
}
