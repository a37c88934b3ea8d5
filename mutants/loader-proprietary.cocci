// SPDX-License-Identifier: GPL-2.0
// Proprietary modules need no import.
// file: kernel/module/main.c kernel/module.c
// cases: exports.proprietary_missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !(mod->taints & (1 << TAINT_PROPRIETARY_MODULE))
...>
}
