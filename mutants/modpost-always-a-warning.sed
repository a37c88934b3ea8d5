# SPDX-License-Identifier: GPL-2.0
# A missing import is a warning whatever the configuration says (R13).
# file: scripts/mod/modpost.c
# cases: modpost.noimport modpost.refused_by_command_line
s/^(static (bool|int) allow_missing_ns_imports);/\1 = 1;/
