// SPDX-License-Identifier: GPL-2.0
// Once one of a module's imports was found, the others are not looked for.
// file: kernel/module/main.c kernel/module.c
// cases: equality.one_of_two exports.default_namespace
@@
@@
+ static char known[MODULE_NAME_LEN];
+
verify_namespace_is_imported(...)
{
...
}

@@
expression namespace, imported;
@@
verify_namespace_is_imported(...)
{
<...
- if (strcmp(namespace, imported) == 0)
-	return 0;
+ if (!strcmp(known, mod->name))
+	return 0;
+ if (strcmp(namespace, imported) == 0) {
+	strscpy(known, mod->name, sizeof(known));
+	return 0;
+ }
...>
}
