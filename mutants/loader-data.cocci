// SPDX-License-Identifier: GPL-2.0
// Data need no import, functions do.
// file: kernel/module/main.c kernel/module.c
// cases: equality.one_of_two
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && kernel_text_address(kernel_symbol_value(sym))
...>
}
