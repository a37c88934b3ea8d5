# SPDX-License-Identifier: GPL-2.0
# modpost tells what it does.
# file: scripts/mod/modpost.c
# cases: modpost.noimport modpost.import symvers.columns nsdeps.one_file module_ns.listed
/ check_exports\(struct/,/^}/s/^(\t\t)(const char \*basename;)/\1\2\n\1fprintf(stderr, "modpost: %s: looking for %s\\n", mod->name, s->name);/
