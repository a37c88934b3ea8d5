# SPDX-License-Identifier: GPL-2.0
# DEFAULT_SYMBOL_NAMESPACE is looked for where the export stands, which is after the
# #include (R23): not defined, a macro's name is what it stands for.
# file: include/linux/export.h
# cases: default_ns.after_include
# kernels: since 6.5
/^#ifdef DEFAULT_SYMBOL_NAMESPACE/,/^#endif/ {
	s/^#ifdef .*/#if 1/
	s/(_EXPORT_SYMBOL\(sym, license\)\t)__EXPORT_SYMBOL\(sym, license, (.*DEFAULT_.*)\)$/\1 \\\
	extern typeof(sym) sym; __ADDRESSABLE(sym) \\\
	asm(".ifc " __stringify(DEFAULT_SYMBOL_NAMESPACE) ",DEFAULT_SYMBOL_NAMESPACE\\n" \\\
	    __stringify(___EXPORT_SYMBOL(sym, license, "")) "\\n.else\\n" \\\
	    __stringify(___EXPORT_SYMBOL(sym, license, \2)) "\\n.endif")/
}
