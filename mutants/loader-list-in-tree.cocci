// SPDX-License-Identifier: GPL-2.0
// A list is for the kernel's own modules (R28).
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.listed module_namespace.pairs
// kernels: since 6.16
@@
expression namespace, mod;
@@
- verify_module_namespace(namespace, mod->name)
+ get_modinfo(info, "intree") && verify_module_namespace(namespace, mod->name)
