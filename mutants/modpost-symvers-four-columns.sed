# SPDX-License-Identifier: GPL-2.0
# Module.symvers leaves out a namespace that is empty, with its column.
# file: scripts/mod/modpost.c
# cases: symvers.columns
/^static void write_dump/,/^}/ {
	s/EXPORT_SYMBOL%s\\t%s\\n"/EXPORT_SYMBOL%s%s%s\\n"/
	s/"0x%08x\\t%s\\t%s\\t%s\\t%s\\n"/"0x%08x\\t%s\\t%s\\t%s%s%s\\n"/
	s/(sym->is_gpl_only \? "_GPL" : ""),/\1, sym->namespace \&\& *sym->namespace ? "\\t" : "",/
	s/(export_str\(symbol->export\)),/\1, *namespace ? "\\t" : "",/
}
