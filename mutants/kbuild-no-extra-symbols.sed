# SPDX-License-Identifier: GPL-2.0
# KBUILD_EXTRA_SYMBOLS is ignored.
# file: scripts/Makefile.modpost
# cases: symvers.extra_symbols
s/(-i ,.*|Module\.symvers )\$\(KBUILD_EXTRA_SYMBOLS\)/\1/
