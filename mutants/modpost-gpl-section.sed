# SPDX-License-Identifier: GPL-2.0
# GPL-only symbols go to the other section (R30).
# file: scripts/mod/modpost.c
# cases: ksymtab.gpl
# kernels: since 6.5 before 7.1
s/sym->is_gpl_only \? "_gpl" : ""/""/
