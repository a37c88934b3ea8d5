# SPDX-License-Identifier: GPL-2.0
# What does not fit modpost's buffer is cut without a word (R34).
# file: scripts/mod/modpost.c
# cases: symvers.name_of_600
# kernels: since 6.12
s/^(\t| *)if \(len >= SZ\)/\1if (0)/
