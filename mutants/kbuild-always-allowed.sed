# SPDX-License-Identifier: GPL-2.0
# modpost is told to allow whatever the configuration says (R13).
# file: scripts/Makefile.modpost
# cases: modpost.noimport modpost.refused_by_command_line
s/\$\(if \$\(CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS\)\$\(KBUILD_NSDEPS\),-N\)/-N/
