# SPDX-License-Identifier: GPL-2.0
# A missing import is called an error, and the build goes on.
# file: scripts/mod/modpost.c
# cases: modpost.noimport
# says: make succeeded
# kernels: since 5.19 refuse
/ check_exports\(struct/,/^}/ {
	s/modpost_log\((!allow_missing_ns_imports|allow_missing_ns_imports \?)/bool before = error_occurred;\n&/
	/add_namespace\(&mod->missing_namespaces/a error_occurred = before;
}
