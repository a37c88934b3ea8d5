# SPDX-License-Identifier: GPL-2.0
# make nsdeps stops at the missing imports that it is to add.
# file: scripts/Makefile.modpost
# cases: nsdeps.one_file
# kernels: refuse
s/\$\(CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS\)\$\(KBUILD_NSDEPS\)/$(CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS)/
