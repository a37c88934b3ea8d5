# SPDX-License-Identifier: GPL-2.0
# Nobody says that Module.symvers is missing (R16).
# file: scripts/Makefile.modpost
# cases: symvers.no_symvers
# kernels: since 5.14
s/(echo >&2 .)WARNING: .* is missing\./\1/
