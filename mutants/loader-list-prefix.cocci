// SPDX-License-Identifier: GPL-2.0
// A beginning of a name in the list is enough (R24).
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.pairs
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
