# SPDX-License-Identifier: GPL-2.0
# What was refused is written all the same (R15).
# file: scripts/mod/modpost.c
# cases: modpost.refused_leaves_nothing
# kernels: since 5.19
s/if \((mod->from_dump|mod->is_vmlinux) \|\| error_occurred\)/if (\1)/
/^static void (write_mod_c_file|write_buf)\(/,/^}/s/error_occurred/false/
