// SPDX-License-Identifier: GPL-2.0
// A proprietary exporter may be used by all.
// file: kernel/module/main.c kernel/module.c
// cases: exports.relay
@@
expression err, info, mod;
struct find_symbol_arg fsa;
@@
resolve_symbol(...)
{
<...
(
- err = verify_namespace_is_imported(info, fsa.sym, mod);
+ err = fsa.owner && (fsa.owner->taints & (1 << TAINT_PROPRIETARY_MODULE)) ? 0 : verify_namespace_is_imported(info, fsa.sym, mod);
|
- err = verify_namespace_is_imported(info, sym, mod);
+ err = owner && (owner->taints & (1 << TAINT_PROPRIETARY_MODULE)) ? 0 : verify_namespace_is_imported(info, sym, mod);
)
...>
}
