// SPDX-License-Identifier: GPL-2.0
// An importer takes no reference on the exporter.
// file: kernel/module/main.c kernel/module.c
// cases: loader.exporter_last
@@
expression err, mod, owner;
@@
resolve_symbol(...)
{
<...
- err = ref_module(mod, owner);
+ err = 0;
...>
}
