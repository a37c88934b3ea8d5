// SPDX-License-Identifier: GPL-2.0
// depmod does not say that a symbol is unknown.
// file: tools/depmod.c
// cases: depmod.symvers_old_order depmod.system_map_with_namespaces
@@
expression cfg, e;
@@
- cfg->print_unknown && e
+ false
