// SPDX-License-Identifier: GPL-2.0
// Symbols in no namespace are taken for symbols in one (R10).
// file: kernel/module/main.c kernel/module.c
// cases: loader.control loader.missing_import exports.assembler
@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace
...>
}
