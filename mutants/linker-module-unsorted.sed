# SPDX-License-Identifier: GPL-2.0
# A module's exports are in the order of the sources.
# file: scripts/module.lds.S
# cases: ksymtab.sorted
s/SORT\(___ksymtab\+\*\)/___ksymtab+*/
