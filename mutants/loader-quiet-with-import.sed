# SPDX-License-Identifier: GPL-2.0
# A missing import is not told where there is another one.
# file: kernel/module/main.c kernel/module.c
# cases: equality.one_of_two
/#ifdef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/,/does not import it/ {
	s/pr_(warn|err)\(/if (!get_modinfo(info, "import_ns"))\n\t\t\t&/
}
