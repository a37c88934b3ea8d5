# SPDX-License-Identifier: GPL-2.0
# DEFAULT_SYMBOL_NAMESPACE is ignored.
# file: include/linux/export.h
# cases: default_ns.ccflags default_ns.before_include
s/#ifdef DEFAULT_SYMBOL_NAMESPACE/#if 0/
