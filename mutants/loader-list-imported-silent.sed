# SPDX-License-Identifier: GPL-2.0
# An imported list is refused without a word.
# file: kernel/module/main.c kernel/module.c
# cases: module_namespace.import
# says: expected the kernel to log
# kernels: since 6.16
s/"%s: module tries to import module namespace: %s\\n"/"%.0s%.0s\\n"/
