// SPDX-License-Identifier: GPL-2.0
// Letters in a list may be capital or small.
// file: scripts/mod/modpost.c
// cases: module_ns.pairs
// kernels: since 6.16
@@

@@
verify_module_namespace(...)
{
<...
- strncmp(namespace, modname, len)
+ strncasecmp(namespace, modname, len)
...>
}
