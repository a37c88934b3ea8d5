// SPDX-License-Identifier: GPL-2.0
// A star anywhere makes all that stands before it in the list patterns.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.pairs
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
