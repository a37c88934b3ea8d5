# SPDX-License-Identifier: GPL-2.0
# EXPORT_SYMBOL_NS takes a macro's name for the namespace (R8).
# file: include/linux/export.h
# cases: symvers.export_macro
# kernels: since 5.19 before 6.13
s/(define EXPORT_SYMBOL_NS.*)__stringify\(ns\)/\1#ns/
