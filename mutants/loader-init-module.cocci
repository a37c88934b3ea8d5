// SPDX-License-Identifier: GPL-2.0
// What comes from memory, by init_module(2), needs no import.
// file: kernel/module/main.c kernel/module.c
// cases: ways.init_module
@@
@@
+ static bool from_memory;
+
verify_namespace_is_imported(...)
{
...
}

@@
expression namespace;
@@
verify_namespace_is_imported(...)
{
<...
- namespace && namespace[0]
+ namespace && namespace[0] && !from_memory
...>
}

@@
expression info, uargs;
@@
- load_module(&info, uargs, 0)
+ ((from_memory = true), load_module(&info, uargs, 0))

@@
expression info, uargs;
identifier flags;
@@
- load_module(&info, uargs, flags)
+ ((from_memory = false), load_module(&info, uargs, flags))
