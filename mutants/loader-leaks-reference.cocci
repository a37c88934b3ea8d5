// SPDX-License-Identifier: GPL-2.0
// Who is refused keeps its reference on the exporter.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import_leaves_nothing
// kernels: refuse
@@
expression err, info, mod;
struct find_symbol_arg fsa;
@@
resolve_symbol(...)
{
<...
(
err = verify_namespace_is_imported(info, fsa.sym, mod);
if (err) {
+	__module_get(fsa.owner);
	...
}
|
err = verify_namespace_is_imported(info, sym, mod);
if (err) {
+	__module_get(owner);
	...
}
)
...>
}
