// SPDX-License-Identifier: GPL-2.0
// Capital letters and small ones are the same.
// file: scripts/mod/modpost.c
// cases: modpost.exact_name
@@
expression e1, e2;
@@
contains_namespace(...)
{
<...
- !strcmp(list->namespace, namespace)
+ !strcasecmp(list->namespace, namespace)
...>
}
