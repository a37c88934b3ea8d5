# SPDX-License-Identifier: GPL-2.0
# symbol_get() is refused what is in a namespace.
# file: kernel/module/main.c kernel/module.c
# cases: exports.symbol_get
/^void \*__symbol_get/,/^}/ {
	s/(fsa\.)?license != GPL_ONLY/& || kernel_symbol_namespace(\1sym)[0]/
}
