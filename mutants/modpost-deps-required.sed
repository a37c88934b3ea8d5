# SPDX-License-Identifier: GPL-2.0
# modules.nsdeps names what is needed, imported or not (R11).
# file: scripts/mod/modpost.c
# cases: nsdeps.one_file nsdeps.nothing_missing
/ check_exports\(struct/,/^}/ {
	/basename = (get_basename|strrchr)/i if (exp->namespace && exp->namespace[0]) add_namespace(&mod->missing_namespaces, exp->namespace);
}
