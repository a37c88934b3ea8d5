// SPDX-License-Identifier: GPL-2.0
// Who may use a symbol is read from the next one's flags (R30).
// file: kernel/module/main.c kernel/module.c
// cases: exports.proprietary exports.proprietary_gpl_only exports.symbol_get
// kernels: since 7.1
@@
expression syms, sym;
@@
- syms->flagstab + (sym - syms->start)
+ syms->flagstab + (sym - syms->start) + 1
