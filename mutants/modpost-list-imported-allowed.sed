# SPDX-License-Identifier: GPL-2.0
# Where missing imports are allowed, so is an imported list.
# file: scripts/mod/modpost.c
# cases: module_ns.import
# kernels: since 6.16
s/strstarts\(namespace, MODULE_NS_PREFIX\)/& \&\& !allow_missing_ns_imports/
