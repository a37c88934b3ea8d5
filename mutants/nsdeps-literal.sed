# SPDX-License-Identifier: GPL-2.0
# The import that is added says ns, not the namespace (R21).
# file: scripts/coccinelle/misc/add_namespace.cocci
# cases: nsdeps.one_file nsdeps.several_files
s/^\+ MODULE_IMPORT_NS\(ns\);/+ MODULE_IMPORT_NS(other);/
