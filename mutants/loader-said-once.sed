# SPDX-License-Identifier: GPL-2.0
# Only the first missing import since the boot is told.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import
# says: expected the kernel to log
/#ifdef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/,/does not import it/ {
	s/pr_(warn|err)\(/pr_\1_once(/
}
