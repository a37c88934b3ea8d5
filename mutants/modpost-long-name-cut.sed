# SPDX-License-Identifier: GPL-2.0
# A long namespace is cut (R34).
# file: scripts/mod/modpost.c
# cases: symvers.name_of_400
/^static struct symbol \*sym_add_exported/,/^}/s/xstrdup\(namespace\)/xstrndup(namespace, 64)/
/^static void sym_update_namespace/,/^}/ s/NOFAIL\(strdup\(namespace\)\)/NOFAIL(strndup(namespace, 64))/
