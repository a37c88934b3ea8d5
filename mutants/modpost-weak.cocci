// SPDX-License-Identifier: GPL-2.0
// A weak reference needs no import.
// file: scripts/mod/modpost.c
// cases: modpost.weak_reference
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (s->weak || contains_namespace(e1, e2))
...>
}

@before_v5_18@
expression e1, e2;
@@
check_exports(...)
{
<...
- module_imports_namespace(e1, e2)
+ (s->weak || module_imports_namespace(e1, e2))
...>
}
