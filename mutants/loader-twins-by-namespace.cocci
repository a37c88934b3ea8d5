// SPDX-License-Identifier: GPL-2.0
// A name may be exported twice, in two namespaces.
// file: kernel/module/main.c kernel/module.c
// cases: exports.twins
@@
expression fsa;
@@
verify_exported_symbols(...)
{
<...
- find_symbol(&fsa)
+ find_symbol(&fsa) && !strcmp(kernel_symbol_namespace(s), kernel_symbol_namespace(fsa.sym))
...>
}

@before_v5_12@
expression e;
@@
verify_exported_symbols(...)
{
<...
- find_symbol(kernel_symbol_name(s), e, NULL, NULL, true, false)
+ !kernel_symbol_namespace(s)[0] && find_symbol(kernel_symbol_name(s), e, NULL, NULL, true, false)
...>
}
