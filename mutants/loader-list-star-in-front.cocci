// SPDX-License-Identifier: GPL-2.0
// A star must stand in front.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.pairs
// kernels: since 6.16
@@
@@
verify_module_namespace(...)
{
<...
- sep[-1] == '*'
+ *namespace == '*'
...>
}
