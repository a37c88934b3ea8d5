// SPDX-License-Identifier: GPL-2.0
// Only the first in the list counts.
// file: scripts/mod/modpost.c
// cases: module_ns.listed
// kernels: since 6.16
@@
statement S;
expression e;
@@
verify_module_namespace(...)
{
<...
if (strncmp(...) == 0 && e) S
+ break;
...>
}
