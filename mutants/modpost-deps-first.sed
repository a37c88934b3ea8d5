# SPDX-License-Identifier: GPL-2.0
# modules.nsdeps names a module's first missing namespace only.
# file: scripts/mod/modpost.c
# cases: nsdeps.one_file
/^static void write_namespace_deps_files/,/^}/s/buf_printf\(&ns_deps_buf, " %s", ns->namespace\);/{ buf_printf(\&ns_deps_buf, " %s", ns->namespace); break; }/
