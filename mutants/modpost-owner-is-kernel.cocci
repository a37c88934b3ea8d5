// SPDX-License-Identifier: GPL-2.0
// The kernel's own symbols need no import, the modules' do.
// file: scripts/mod/modpost.c
// cases: modpost.builtin
// kernels: since 5.18
@@
expression e1, e2;
@@
check_exports(...)
{
<...
- contains_namespace(e1, e2)
+ (exp->module->is_vmlinux || contains_namespace(e1, e2))
...>
}
