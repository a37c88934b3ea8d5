# SPDX-License-Identifier: GPL-2.0
# EXPORT_SYMBOL_FOR_MODULES exports to proprietary modules, too.
# file: include/linux/export.h
# cases: module_ns.listed
# kernels: since 6.16
s/(FOR_MODULES\(sym, mods\) .*)"GPL"/\1""/
