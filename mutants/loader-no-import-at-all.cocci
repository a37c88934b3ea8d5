// SPDX-License-Identifier: GPL-2.0
// Who imports nothing may use everything.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && get_modinfo(info, "import_ns")
...>
}
