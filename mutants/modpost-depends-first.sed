# SPDX-License-Identifier: GPL-2.0
# modinfo names the first module only that a module depends on.
# file: scripts/mod/modpost.c
# cases: modinfo.depends
/^static void add_depends\(/,/^}/s/first = 0;/break;/
