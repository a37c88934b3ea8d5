// SPDX-License-Identifier: GPL-2.0
// The last in the list is forgotten.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.listed module_namespace.pairs
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
