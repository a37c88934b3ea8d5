# SPDX-License-Identifier: GPL-2.0
# Module.symvers is written without namespaces.
# file: scripts/mod/modpost.c
# cases: symvers.columns
/^static void write_dump/,/^}/ {
	s/sym->namespace( \?: "")?\);/"");/
	s/namespace \? namespace : ""\);/"");/
}
