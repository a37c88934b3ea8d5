// SPDX-License-Identifier: GPL-2.0
// A module that cannot be loaded because its soft dependency cannot.
// file: libkmod/libkmod-module.c
// cases: softdep.useless
@@
expression m, list;
@@
__kmod_module_fill_softdep(...)
{
<...
- __kmod_module_get_probe_list(m, false, false, list)
+ __kmod_module_get_probe_list(m, true, false, list)
...>
}
