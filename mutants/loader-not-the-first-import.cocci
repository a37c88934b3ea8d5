// SPDX-License-Identifier: GPL-2.0
// The first import does not count.
// file: kernel/module/main.c kernel/module.c
// cases: loader.import equality.any_position
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ (imported != get_modinfo(info, "import_ns") && strcmp(namespace, imported) == 0)
...>
}
