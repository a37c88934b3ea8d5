// SPDX-License-Identifier: GPL-2.0
// A proprietary module sees nothing (R30).
// file: kernel/module/main.c kernel/module.c
// cases: exports.proprietary
// says: expected to be loaded
@@
expression fsa, e;
@@
- !fsa->gplok && e
+ !fsa->gplok

@before_v5_12@
expression syms;
@@
check_exported_symbol(...)
{
<...
- syms->license == GPL_ONLY
+ true
...>
}
