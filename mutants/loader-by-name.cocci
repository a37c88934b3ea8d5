// SPDX-License-Identifier: GPL-2.0
// Some namespaces are open to everybody.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !strstr(namespace, "_T")
...>
}
