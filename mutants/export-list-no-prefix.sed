# SPDX-License-Identifier: GPL-2.0
# EXPORT_SYMBOL_FOR_MODULES exports in a namespace like any other (R24).
# file: include/linux/export.h
# cases: module_ns.listed
# kernels: since 6.16
s/"module:" mods/mods/
