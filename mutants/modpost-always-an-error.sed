# SPDX-License-Identifier: GPL-2.0
# A missing import is an error whatever the configuration says (R13).
# file: scripts/mod/modpost.c
# cases: modpost.allowed_by_command_line nsdeps.*
s/allow_missing_ns_imports = true/allow_missing_ns_imports = false/
s/allow_missing_ns_imports = 1/allow_missing_ns_imports = 0/
