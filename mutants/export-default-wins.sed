# SPDX-License-Identifier: GPL-2.0
# DEFAULT_SYMBOL_NAMESPACE overrides a namespace that is said.
# file: include/linux/export.h
# cases: default_ns.ccflags
/#endif.*_LINUX_EXPORT_H/i \
#ifdef DEFAULT_SYMBOL_NAMESPACE\
#undef EXPORT_SYMBOL_NS\
#define EXPORT_SYMBOL_NS(sym, namespace) EXPORT_SYMBOL(sym)\
#endif
