// SPDX-License-Identifier: GPL-2.0
// A missing import is refused with another errno (R1).
// file: kernel/module/main.c kernel/module.c
// cases: loader.missing_import
// says: expected EINVAL, got ENOEXEC
// kernels: refuse
@@
@@
verify_namespace_is_imported(...)
{
<...
- return -EINVAL;
+ return -ENOEXEC;
...>
}
