# SPDX-License-Identifier: GPL-2.0
# KBUILD_MODPOST_WARN makes modpost silent about what nobody exports (R16).
# file: scripts/mod/modpost.c
# cases: symvers.no_extra_symbols
# kernels: since 5.19
s/if \(!s->weak && nr_unresolved/if (!s->weak \&\& !warn_unresolved \&\& nr_unresolved/
