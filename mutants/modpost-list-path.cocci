// SPDX-License-Identifier: GPL-2.0
// A list has paths, not names.
// file: scripts/mod/modpost.c
// cases: module_ns.listed
// kernels: since 6.16
@@
expression e;
@@
- verify_module_namespace(e, basename)
+ verify_module_namespace(e, mod->name)
