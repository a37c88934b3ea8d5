// SPDX-License-Identifier: GPL-2.0
// An imported list is refused with another errno.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.import
// kernels: since 6.16
// says: expected EPERM, got EINVAL
@@
expression imported;
@@
setup_modinfo(...)
{
<...
- return -EPERM;
+ return -EINVAL;
...>
}
