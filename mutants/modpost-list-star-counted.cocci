// SPDX-License-Identifier: GPL-2.0
// The star is part of the name.
// file: scripts/mod/modpost.c
// cases: module_ns.pairs
// kernels: since 6.16
@@

@@
verify_module_namespace(...)
{
<...
- len--;
+ ;
...>
}
