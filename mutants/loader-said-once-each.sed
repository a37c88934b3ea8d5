# SPDX-License-Identifier: GPL-2.0
# Of a module's missing imports only the first is told.
# file: kernel/module/main.c kernel/module.c
# cases: equality.one_of_two
/#ifdef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/,/does not import it/ {
	/#ifdef/ i {static char last[64]; bool again = !strcmp(last, mod->name); strscpy(last, mod->name, 64); if (!again) {
}
/^static int verify_namespace_is_imported/,/^}/ {
	/mod->name, kernel_symbol_name/ {
		a }}
	}
}
