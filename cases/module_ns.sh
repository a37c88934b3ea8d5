# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: build
# Exports for some modules only: namespaces that begin with "module:" (R24).

# for_modules(symbol, list) - source lines that export it for these modules
#	Skips where the headers have no macro for that, under either name (R27).
for_modules()
{
	local macro

	for macro in EXPORT_SYMBOL_FOR_MODULES EXPORT_SYMBOL_GPL_FOR_MODULES; do
		tree_header export.h "define $macro\\(" || continue
		echo "void $1(void); void $1(void) { }"
		echo "$macro($1, \"$2\");"
		return
	done
}

# need_for_modules() - skip where the headers have no macro for it
need_for_modules()
{
	[[ $(for_modules x x) ]] || skip "the tree has no EXPORT_SYMBOL_FOR_MODULES"
}

# a module that is listed needs no import, be it the first or the last (R24, R25)
case_listed()
{
	need_for_modules
	workspace
	driver exporter "$(for_modules ns_some first,last)"
	driver first "$(uses ns_some)"
	driver last "$(uses ns_some)"
	built
	modpost_silent
	exported ns_some module:first,last
	expect "licence in Module.symvers" EXPORT_SYMBOL_GPL "$(symvers ns_some 4)"
}

# one that is not listed is treated as if it lacked an import; a name of which
# only a part is listed, or that is part of one, is not listed
case_unlisted()
{
	local name

	need_for_modules
	workspace
	driver exporter "$(for_modules ns_some first,last)"
	for name in other firs first2 module; do
		driver "$name" "$(uses ns_some)"
	done
	judged
	for name in other firs first2 module; do
		import_is_missing "$name" ns_some module:first,last
	done
}

# a star at the end of a name stands for any rest, elsewhere for itself
case_glob()
{
	local name

	need_for_modules
	workspace
	driver exporter "$(for_modules ns_some 'fir*,l*t,last')"
	driver first "$(uses ns_some)"
	driver fir "$(uses ns_some)"
	for name in fxr last2 lost; do
		driver "$name" "$(uses ns_some)"
	done
	judged
	for name in fxr last2 lost; do
		import_is_missing "$name" ns_some 'module:fir\*,l\*t,last'
	done
	expect "missing imports" 3 "$(grep -c 'does not import it' "$WORK/log")"
}

# a list cannot be imported, whatever the configuration allows (R24, R25)
case_import()
{
	need_for_modules
	workspace
	driver exporter "$(for_modules ns_some first)"
	driver other "$(uses ns_some)" 'MODULE_INFO(import_ns, "module:first");'
	not_built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	said "ERROR: modpost: *other*: explicitly importing namespace ?module:first? is not allowed."
}

# the loader takes - and _ in a module's name for the same; so must modpost (R26)
case_dash()
{
	need_for_modules
	workspace
	driver exporter "$(for_modules ns_some my_first,my-last)"
	driver my-first "$(uses ns_some)"
	driver my_last "$(uses ns_some)"
	built
	modpost_silent
}
