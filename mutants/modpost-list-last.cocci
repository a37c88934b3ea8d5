// SPDX-License-Identifier: GPL-2.0
// The last in the list is forgotten.
// file: scripts/mod/modpost.c
// cases: module_ns.listed
// kernels: since 6.16
@@

@@
verify_module_namespace(...)
{
<...
- (glob || len == modlen)
+ (glob || len == modlen) && *sep
...>
}
