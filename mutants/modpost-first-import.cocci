// SPDX-License-Identifier: GPL-2.0
// Only the first import counts.
// file: scripts/mod/modpost.c
// cases: modpost.import nsdeps.one_file
@@
expression e1, e2;
@@
read_symbols(...)
{
<...
- namespace = get_next_modinfo(e1, "import_ns", e2)
+ namespace = NULL
...>
}
