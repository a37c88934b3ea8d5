// SPDX-License-Identifier: GPL-2.0
// modprobe does not mind that a module cannot be loaded.
// file: libkmod/libkmod-module.c
// cases: softdep.failing
@@
expression err, m;
@@
kmod_module_probe_insert_module(...)
{
<...
- err == -EEXIST || !m->required
+ true
...>
}
