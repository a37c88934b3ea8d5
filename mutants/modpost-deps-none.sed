# SPDX-License-Identifier: GPL-2.0
# modules.nsdeps is empty.
# file: scripts/mod/modpost.c
# cases: nsdeps.one_file nsdeps.several_files
/^static void write_namespace_deps_files/,/^}/s/list_empty\(&mod->missing_namespaces\)|!mod->missing_namespaces/1/
