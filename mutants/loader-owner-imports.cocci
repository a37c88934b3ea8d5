// SPDX-License-Identifier: GPL-2.0
// An exporter that uses another module itself may be used by all.
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
+ err = fsa.owner && !list_empty(&fsa.owner->target_list) ? 0 : verify_namespace_is_imported(info, fsa.sym, mod);
|
- err = verify_namespace_is_imported(info, sym, mod);
+ err = owner && !list_empty(&owner->target_list) ? 0 : verify_namespace_is_imported(info, sym, mod);
)
...>
}
