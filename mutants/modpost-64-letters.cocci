// SPDX-License-Identifier: GPL-2.0
// A long name is compared up to a limit.
// file: scripts/mod/modpost.c
// cases: symvers.name_of_400
@@
expression e1, e2;
@@
contains_namespace(...)
{
<...
- !strcmp(list->namespace, namespace)
+ !strncmp(list->namespace, namespace, 64)
...>
}
