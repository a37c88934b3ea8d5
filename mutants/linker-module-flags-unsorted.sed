# SPDX-License-Identifier: GPL-2.0
# A module's flags are in the order of the sources (R30).
# file: scripts/module.lds.S
# cases: ksymtab.gpl
# kernels: since 7.1
s/SORT\(___kflagstab\+\*\)/___kflagstab+*/
