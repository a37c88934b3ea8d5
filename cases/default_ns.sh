# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: build
# DEFAULT_SYMBOL_NAMESPACE: the namespace of what a file exports without saying one.

# default_ns(name) - the namespace as this macro wants it, which is not in every
#	tree as EXPORT_SYMBOL_NS does (R22)
default_ns()
{
	if tree_header export.h '__stringify\(DEFAULT_SYMBOL_NAMESPACE\)'; then
		echo "$1"
	else
		echo "\"$1\""
	fi
}

# set in the Makefile, it is every file's; an explicit namespace overrides it (R22)
case_ccflags()
{
	workspace
	kbuild_line "ccflags-y += -DDEFAULT_SYMBOL_NAMESPACE='$(default_ns RED)'"
	driver exporter "$(exports ns_red)" "$(exports ns_blue BLUE)"
	driver importer "$(uses ns_red)"
	judged
	import_is_missing importer ns_red RED
	built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	exported ns_red RED
	exported ns_blue BLUE
}

# set before the first #include, it is that file's; other files have none (R22)
case_before_include()
{
	workspace
	driver exporter "$(exports ns_red)"
	sed -i "1i #define DEFAULT_SYMBOL_NAMESPACE $(default_ns RED)" "$WORK/exporter.c"
	driver other "$(exports ns_none)"
	built
	exported ns_red RED
	exported ns_none
}

# set after the #include it is ignored, and nobody says so (R23)
case_after_include()
{
	workspace
	driver exporter "#define DEFAULT_SYMBOL_NAMESPACE $(default_ns RED)" "$(exports ns_none)"
	built
	exported ns_none
}
