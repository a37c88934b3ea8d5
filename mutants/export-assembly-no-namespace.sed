# SPDX-License-Identifier: GPL-2.0
# An export in assembly loses its namespace (R17).
# file: include/linux/export.h
# cases: symvers.assembly
# kernels: since 6.5
/^#elif defined\(__ASSEMBLY__\)/,/^#else/ s/(___EXPORT_SYMBOL\(sym, license,) ns\)/\1 "")/
