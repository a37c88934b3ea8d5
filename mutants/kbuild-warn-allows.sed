# SPDX-License-Identifier: GPL-2.0
# KBUILD_MODPOST_WARN allows a missing import, too.
# file: scripts/Makefile.modpost
# cases: modpost.modpost_warn
# kernels: refuse
s/\$\(KBUILD_NSDEPS\),-N/$(KBUILD_NSDEPS)$(KBUILD_MODPOST_WARN),-N/
