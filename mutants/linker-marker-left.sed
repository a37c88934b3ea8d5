# SPDX-License-Identifier: GPL-2.0
# What the build made on its way to an export stays in the module (R19).
# file: scripts/module.lds.S
# cases: ksymtab.no_leftovers
# kernels: since 6.10
/\*\(\.export_symbol\)/d
