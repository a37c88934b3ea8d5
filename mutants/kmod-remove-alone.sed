# SPDX-License-Identifier: GPL-2.0
# modprobe -r leaves what the module depended on, though nobody uses it any more.
# file: tools/modprobe.c
# cases: softdep.pre
s/if \(kmod_module_get_refcnt\(dep\) == 0\)/if (0)/
