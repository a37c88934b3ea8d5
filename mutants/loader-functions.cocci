// SPDX-License-Identifier: GPL-2.0
// Functions need no import, data do.
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !kernel_text_address(kernel_symbol_value(sym))
...>
}
