// SPDX-License-Identifier: GPL-2.0
// An import counts if it is another namespace.
// file: scripts/mod/modpost.c
// cases: modpost.import modpost.exact_name modpost.two_namespaces
@@
expression e1, e2;
@@
contains_namespace(...)
{
<...
- !strcmp(list->namespace, namespace)
+ strcmp(list->namespace, namespace)
...>
}
