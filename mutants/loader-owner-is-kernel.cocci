// SPDX-License-Identifier: GPL-2.0
// The kernel's own symbols need no import, the modules' do.
// file: kernel/module/main.c kernel/module.c
// cases: builtin.missing_import
@@
expression err, info, mod;
struct find_symbol_arg fsa;
@@
resolve_symbol(...)
{
<...
(
- err = verify_namespace_is_imported(info, fsa.sym, mod);
+ err = fsa.owner ? verify_namespace_is_imported(info, fsa.sym, mod) : 0;
|
- err = verify_namespace_is_imported(info, sym, mod);
+ err = owner ? verify_namespace_is_imported(info, sym, mod) : 0;
)
...>
}
