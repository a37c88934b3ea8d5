# SPDX-License-Identifier: GPL-2.0
# Module.symvers has the namespaces of GPL-only symbols only.
# file: scripts/mod/modpost.c
# cases: symvers.columns symvers.extra_symbols
# kernels: since 5.19
/^static void write_dump/,/^}/s/sym->namespace( \?: "")?\);/sym->is_gpl_only \&\& sym->namespace ? sym->namespace : "");/
