// SPDX-License-Identifier: GPL-2.0
// import_ns in sysfs ends after the first (R32).
// file: kernel/module/main.c kernel/module.c
// cases: sysfs.import_ns
// kernels: since 7.1
@@
expression p;
@@
copy_modinfo_import_ns(...)
{
<...
- *p++ = '\n';
+ *p++ = '\0';
...>
}
