// SPDX-License-Identifier: GPL-2.0
// An import counts if it is another namespace (R1).
// file: kernel/module/main.c kernel/module.c
// cases: loader.import equality.*
@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- strcmp(namespace, imported) == 0
+ strcmp(namespace, imported) != 0
...>
}
