// SPDX-License-Identifier: GPL-2.0
// A list can be imported.
// file: scripts/mod/modpost.c
// cases: module_ns.import
// kernels: since 6.16
@@

@@
read_symbols(...)
{
<...
- strstarts(namespace, MODULE_NS_PREFIX)
+ false
...>
}
