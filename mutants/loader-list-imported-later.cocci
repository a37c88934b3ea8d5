// SPDX-License-Identifier: GPL-2.0
// A list can be imported, if it is not the first import.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.import
// kernels: since 6.16
@@
expression imported;
@@
setup_modinfo(...)
{
<...
- strstarts(imported, "module:")
+ strstarts(imported, "module:") && imported == get_modinfo(info, "import_ns")
...>
}
