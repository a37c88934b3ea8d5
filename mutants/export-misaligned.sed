# SPDX-License-Identifier: GPL-2.0
# Entries stand at any address (R18).
# file: include/linux/export-internal.h
# cases: ksymtab.alignment
# kernels: since 6.5
s/\.balign [48]/.balign 1/
