// SPDX-License-Identifier: GPL-2.0
// modprobe does not look for what comes after.
// file: libkmod/libkmod-module.c
// cases: modprobe.softdep_post
@@
iterator name kmod_list_foreach;
expression l;
statement S;
@@
__kmod_module_fill_softdep(...)
{
<...
- kmod_list_foreach(l, post) S
...>
}
