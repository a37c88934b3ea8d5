// SPDX-License-Identifier: GPL-2.0
// A module that exports something itself needs no import.
// file: kernel/module/main.c kernel/module.c
// cases: exports.relay
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !mod->num_syms
...>
}
