// SPDX-License-Identifier: GPL-2.0
// What is loaded by force needs no import.
// file: kernel/module/main.c kernel/module.c
// cases: ways.forced
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !(mod->taints & (1 << TAINT_FORCED_MODULE))
...>
}
