# SPDX-License-Identifier: GPL-2.0
# GPL-only is written for what is not, and the other way round (R30).
# file: scripts/mod/modpost.c
# cases: ksymtab.gpl
# kernels: since 7.1
/get_symbol_flags/,/^}/s/sym->is_gpl_only/!sym->is_gpl_only/
