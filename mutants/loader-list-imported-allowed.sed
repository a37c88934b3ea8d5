# SPDX-License-Identifier: GPL-2.0
# Where missing imports are allowed, so is an imported list.
# file: kernel/module/main.c kernel/module.c
# cases: module_namespace.import
# kernels: since 6.16 allow
/module tries to import module namespace/,/return -EPERM;/ {
	s/return -EPERM;//
}
