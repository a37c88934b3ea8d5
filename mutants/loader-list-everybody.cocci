// SPDX-License-Identifier: GPL-2.0
// A list is open to everybody.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.pairs
// kernels: since 6.16
@@
expression namespace, mod;
@@
- verify_module_namespace(namespace, mod->name)
+ strstarts(namespace, "module:")
