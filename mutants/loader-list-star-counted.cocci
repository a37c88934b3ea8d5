// SPDX-License-Identifier: GPL-2.0
// The star is part of the name (R24).
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.pairs
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
