// SPDX-License-Identifier: GPL-2.0
// A list of modules is a namespace like any other (R25).
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.listed module_namespace.pairs
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
