# SPDX-License-Identifier: GPL-2.0
# The loader talks much, before, between and after, and in longer lines.
# file: kernel/module/main.c kernel/module.c
# cases: loader.*
s/^(\t)sched_annotate_sleep\(\);/&\n\1pr_info("%s: looking for %s\\n", mod->name, name);/
s/but does not import it\.\\n"/but does not import it. See Documentation\/core-api\/symbol-namespaces.rst, and the author of the exporter.\\n"/
s/(pr_warn\("%s: Unknown symbol %s \(err %d\))\\n"/\1 and so it will not be loaded\\n"/
