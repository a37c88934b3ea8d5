// SPDX-License-Identifier: GPL-2.0
// A beginning of a name in the list is enough.
// file: scripts/mod/modpost.c
// cases: module_ns.pairs
// kernels: since 6.16
@@

@@
verify_module_namespace(...)
{
<...
- (glob || len == modlen)
+ true
...>
}
