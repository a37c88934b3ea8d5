# SPDX-License-Identifier: GPL-2.0
# A Module.symvers of four columns is read without a word (R7).
# file: scripts/mod/modpost.c
# cases: symvers.four_columns
/^static void read_dump/,/^}/ {
	s/if \(!\(namespace = strchr\(export, '\\t'\)\)\)/namespace = strchr(export, '\\t') ?: strcpy((char [2]){}, "\\t"); if (0)/
}
