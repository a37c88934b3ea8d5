# SPDX-License-Identifier: GPL-2.0
# Namespaces that another Module.symvers has are not read.
# file: scripts/mod/modpost.c
# cases: symvers.extra_symbols
/^static void read_dump/,/^}/ {
	s/sym_add_exported\(symname, mod, gpl_only, namespace\)/sym_add_exported(symname, mod, gpl_only, "")/
	s/sym_update_namespace\(symname, namespace\)/sym_update_namespace(symname, "")/
}
