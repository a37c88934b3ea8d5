# SPDX-License-Identifier: GPL-2.0
# Module.symvers has the namespace third, as up to v5.6 (R6).
# file: scripts/mod/modpost.c
# cases: symvers.columns
/^static void write_dump/,/^}/ {
	s/"0x%08x\\t%s\\t%s\\tEXPORT_SYMBOL%s\\t%s\\n"/"0x%08x\\t%s\\t%5$s\\t%3$s\\tEXPORT_SYMBOL%4$s\\n"/
	s/"0x%08x\\t%s\\t%5/"0x%1$08x\\t%2$s\\t%5/
	s/"0x%08x\\t%s\\t%s\\t%s\\t%s\\n"/"0x%1$08x\\t%2$s\\t%5$s\\t%3$s\\t%4$s\\n"/
}
