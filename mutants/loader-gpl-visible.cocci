// SPDX-License-Identifier: GPL-2.0
// A proprietary module sees GPL-only symbols (R30).
// file: kernel/module/main.c kernel/module.c
// cases: exports.proprietary_gpl_only
@@
expression mod;
@@
resolve_symbol(...)
{
<...
- !(mod->taints & (1 << TAINT_PROPRIETARY_MODULE))
+ true
...>
}
