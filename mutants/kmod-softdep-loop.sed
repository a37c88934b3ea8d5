# SPDX-License-Identifier: GPL-2.0
# Two modules that name each other send modprobe round and round.
# file: libkmod/libkmod-module.c
# cases: modprobe.softdep_each_other
/^static int __kmod_module_get_probe_list\(/,/^}/s/if \(mod->visited\)/if (false)/
