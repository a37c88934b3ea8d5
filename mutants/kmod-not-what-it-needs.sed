# SPDX-License-Identifier: GPL-2.0
# modprobe loads the module that it was asked for, and not what that depends on.
# file: libkmod/libkmod-module.c
# cases: modprobe.by_name
/^static int __kmod_module_get_probe_list\(/,/^}/s/__kmod_module_fill_softdep\(m, list\)/0/
