# SPDX-License-Identifier: GPL-2.0
# Symbol and namespace change places in the message.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import
# says: expected the kernel to log
s/(mod->name), (kernel_symbol_name\(sym\)), (namespace\))/\1, namespace, \2)/
