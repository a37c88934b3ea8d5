# SPDX-License-Identifier: GPL-2.0
# import_ns in sysfs is one line, with blanks (R32).
# file: kernel/module/main.c kernel/module.c
# cases: sysfs.import_ns
# kernels: since 7.1
/^static int copy_modinfo_import_ns\(/,/^}/s/'\\n'/' '/
