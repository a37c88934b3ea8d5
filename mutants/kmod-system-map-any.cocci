// SPDX-License-Identifier: GPL-2.0
// depmod -F takes whatever stands before a dot for a namespace (R4).
// file: tools/depmod.c
// cases: depmod.system_map_with_namespaces
@@
expression d, p, len;
@@
depmod_load_system_map(...)
{
<...
- depmod_symbol_add(d, p + len, true, 0, NULL);
+ depmod_symbol_add(d, strrchr(p, '.') ? strrchr(p, '.') + 1 : p + len, true, 0, NULL);
...>
}
