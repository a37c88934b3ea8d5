# SPDX-License-Identifier: GPL-2.0
# KBUILD_MODPOST_WARN forgives a missing import, too.
# file: scripts/mod/modpost.c
# cases: modpost.modpost_warn
# kernels: refuse
s/modpost_log\(!allow_missing_ns_imports/modpost_log(!allow_missing_ns_imports \&\& !warn_unresolved/
s/modpost_log\(allow_missing_ns_imports \?/modpost_log(allow_missing_ns_imports || warn_unresolved ?/
