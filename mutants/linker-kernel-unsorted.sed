# SPDX-License-Identifier: GPL-2.0
# The kernel's exports are in the order of its objects.
# file: include/asm-generic/vmlinux.lds.h
# cases: ksymtab.sorted
s/SORT\(___ksymtab\+\*\)/___ksymtab+*/
