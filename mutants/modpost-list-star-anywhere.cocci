// SPDX-License-Identifier: GPL-2.0
// A star anywhere makes all of the list patterns.
// file: scripts/mod/modpost.c
// cases: module_ns.pairs
// kernels: since 6.16
@@

@@
verify_module_namespace(...)
{
<...
- sep[-1] == '*'
+ strchr(namespace, '*')
...>
}
