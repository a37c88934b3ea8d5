# SPDX-License-Identifier: GPL-2.0
# The kernel's flags are in the order of its objects (R30).
# file: include/asm-generic/vmlinux.lds.h
# cases: ksymtab.symvers
# kernels: since 7.1
s/SORT\(___kflagstab\+\*\)/___kflagstab+*/
