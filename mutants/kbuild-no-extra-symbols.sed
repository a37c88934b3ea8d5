# SPDX-License-Identifier: GPL-2.0
# KBUILD_EXTRA_SYMBOLS is ignored.
# file: scripts/Makefile.modpost
# cases: symvers.extra_symbols
s/\$\(KBUILD_EXTRA_SYMBOLS\)\)/)/
