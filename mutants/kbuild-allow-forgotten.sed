# SPDX-License-Identifier: GPL-2.0
# The configuration's word is not passed on to modpost (R13).
# file: scripts/Makefile.modpost
# cases: modpost.allowed_by_command_line modpost.noimport
s/\$\(CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS\)\$\(KBUILD_NSDEPS\)/$(KBUILD_NSDEPS)/
