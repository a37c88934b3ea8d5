# SPDX-License-Identifier: GPL-2.0
# The name of an entry has a namespace in it, as in v5.4-rc (R4).
# file: include/linux/export-internal.h
# cases: ksymtab.symbol_names depmod.system_map depmod.system_map_names
# kernels: since 6.5
s/"__ksymtab_" #name ":"/"__ksymtab_NS." #name ":"/
