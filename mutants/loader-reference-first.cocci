// SPDX-License-Identifier: GPL-2.0
// The reference is taken before the import is looked for.
// file: kernel/module/main.c kernel/module.c
// cases: loader.*
// equivalent: what a refused module has referred to is given back with the module; only a wait for an exporter that is not live yet comes earlier
@@
expression e, info, sym, m, owner;
statement S1, S2;
@@
resolve_symbol(...)
{
...
- e = verify_namespace_is_imported(info, sym, m);
- if (e) S1
  e = ref_module(m, owner);
  if (e) S2
+ e = verify_namespace_is_imported(info, sym, m);
+ if (e) S1
...
}
