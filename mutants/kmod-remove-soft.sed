# SPDX-License-Identifier: GPL-2.0
# modprobe -r leaves what a soft dependency loaded before.
# file: tools/modprobe.c
# cases: softdep.pre
s/rmmod_do_modlist\(pre, false\);/(void)pre;/
