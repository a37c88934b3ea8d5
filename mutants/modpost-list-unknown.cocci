// SPDX-License-Identifier: GPL-2.0
// A list of modules is a namespace like any other (R25).
// file: scripts/mod/modpost.c
// cases: module_ns.listed
// kernels: since 6.16
@@

@@
verify_module_namespace(...)
{
<...
- !strstarts(namespace, ...)
+ true
...>
}
