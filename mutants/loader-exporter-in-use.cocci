// SPDX-License-Identifier: GPL-2.0
// An exporter that somebody uses already may be used by all.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import equality.one_of_two
@@
expression err, info, mod;
struct find_symbol_arg fsa;
@@
resolve_symbol(...)
{
<...
(
- err = verify_namespace_is_imported(info, fsa.sym, mod);
+ err = fsa.owner && module_refcount(fsa.owner) > 0 ? 0 : verify_namespace_is_imported(info, fsa.sym, mod);
|
- err = verify_namespace_is_imported(info, sym, mod);
+ err = owner && module_refcount(owner) > 0 ? 0 : verify_namespace_is_imported(info, sym, mod);
)
...>
}
