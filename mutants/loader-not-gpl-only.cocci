// SPDX-License-Identifier: GPL-2.0
// Only GPL-only symbols need an import.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import
@@
expression err, info, mod;
struct find_symbol_arg fsa;
@@
resolve_symbol(...)
{
<...
(
- err = verify_namespace_is_imported(info, fsa.sym, mod);
+ err = fsa.license != GPL_ONLY ? 0 : verify_namespace_is_imported(info, fsa.sym, mod);
|
- err = verify_namespace_is_imported(info, sym, mod);
+ err = license != GPL_ONLY ? 0 : verify_namespace_is_imported(info, sym, mod);
)
...>
}
