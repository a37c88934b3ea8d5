// SPDX-License-Identifier: GPL-2.0
// It is what is in no namespace that must be imported.
// file: kernel/module/main.c kernel/module.c
// cases: loader.control loader.missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && !namespace[0]
...>
}
