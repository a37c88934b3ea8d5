# SPDX-License-Identifier: GPL-2.0
# What is refused is warned about, what is allowed is called an error.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import unresolved.*
# says: but does not import it
/#ifdef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/,/does not import it/ {
	s/pr_warn\(/pr_notice(/
	s/pr_err\(/pr_warn(/
	s/pr_notice\(/pr_err(/
}
