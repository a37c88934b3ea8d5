# SPDX-License-Identifier: GPL-2.0
# The namespace is dropped on the way to the module.
# file: scripts/mod/modpost.c
# cases: ksymtab.strings
# kernels: since 6.5
/^static void add_exported_symbols/,/^}/s/sym->namespace/""/
