# SPDX-License-Identifier: GPL-2.0
# A missing import taints the kernel, and the module.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import_does_not_taint
/mod->name, kernel_symbol_name\(sym\), namespace\);/a add_taint_module(mod, TAINT_OVERRIDDEN_ACPI_TABLE, LOCKDEP_STILL_OK);
