// SPDX-License-Identifier: GPL-2.0
// depmod -E does not read lines with a namespace (R6).
// file: tools/depmod.c
// cases: depmod.symvers
@@
expression where;
@@
depmod_load_symvers(...)
{
<...
- if (!streq(where, "vmlinux"))
+ if (!streq(where, "vmlinux") || (strtok(NULL, "\t") && strtok(NULL, "\t\n")))
	continue;
...>
}
