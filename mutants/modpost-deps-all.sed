# SPDX-License-Identifier: GPL-2.0
# modules.nsdeps names what the module imports already, too.
# file: scripts/mod/modpost.c
# cases: nsdeps.one_file
# kernels: since 5.18
/^static void write_namespace_deps_files/,/^}/s/buf_printf\(&ns_deps_buf, "%s\.ko:", mod->name\);/& list_for_each_entry(ns, \&mod->imported_namespaces, list) buf_printf(\&ns_deps_buf, " %s", ns->namespace);/
