# SPDX-License-Identifier: GPL-2.0
# MODULE_IMPORT_NS takes a macro's name for the namespace (R9).
# file: include/linux/module.h
# cases: modpost.import_macro
# kernels: since 5.17 before 6.13
s/(define MODULE_IMPORT_NS.*)__stringify\(ns\)/\1#ns/
