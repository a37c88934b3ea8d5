# SPDX-License-Identifier: GPL-2.0
# EXPORT_SYMBOL_NS_GPL exports to everybody.
# file: include/linux/export.h
# cases: symvers.columns
s/(define EXPORT_SYMBOL_NS_GPL\(.*sym, )"(GPL|_gpl)"/\1""/
