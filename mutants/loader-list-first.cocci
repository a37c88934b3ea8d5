// SPDX-License-Identifier: GPL-2.0
// Only the first in the list counts.
// file: kernel/module/main.c kernel/module.c
// cases: module_namespace.listed module_namespace.pairs
// kernels: since 6.16
@@
statement S;
expression e;
@@
verify_module_namespace(...)
{
<...
if (mod_strncmp(...) == 0 && e) S
+ break;
...>
}
