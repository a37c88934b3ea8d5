// SPDX-License-Identifier: GPL-2.0
// An import counts if it begins with the namespace.
// file: scripts/mod/modpost.c
// cases: modpost.exact_name
@@
expression e1, e2;
@@
contains_namespace(...)
{
<...
- !strcmp(list->namespace, namespace)
+ !strncmp(list->namespace, namespace, strlen(namespace))
...>
}
