# SPDX-License-Identifier: GPL-2.0
# The message names the module in the place of the symbol.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import
# says: expected the kernel to log
s/(mod->name), kernel_symbol_name\(sym\), namespace\)/\1, \1, namespace)/
