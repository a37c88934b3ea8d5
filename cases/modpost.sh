# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: build
# What modpost makes of an import, and of a missing one.

# the exporter: two namespaces, and a symbol in none
exporter()
{
	driver exporter "$(exports ns_red RED)" "$(exports ns_blue BLUE)" "$(exports ns_none)"
}

# modules that import what they need, or need nothing, are not worth a word
# (R2, R10); the names come out as they were written, without quotes (R20)
case_import()
{
	workspace
	exporter
	driver importer "$(uses ns_red ns_blue ns_none)" "$(imports RED BLUE)"
	driver plain "$(uses ns_none)"
	driver nothing
	built
	modpost_silent
	exported ns_red RED
	exported ns_none
	expect "the module imports" "BLUE RED" "$(import_ns_of importer | sort | xargs)"
}

# the heart of it: the same without the import is judged as the configuration says (R13, R33)
case_noimport()
{
	workspace
	exporter
	driver importer "$(uses ns_red ns_none)"
	judged
	import_is_missing importer ns_red RED
	expect "missing imports" 1 "$(grep -c 'does not import it' "$WORK/log")"
	tree_enforced || expect "the module imports" "" "$(import_ns_of importer)"
}

# and wherever the exporter stands in the list of modules
case_exporter_last()
{
	workspace
	driver importer "$(uses ns_red)"
	exporter
	judged
	import_is_missing importer ns_red RED
}

# and whatever the importer exports itself
case_exporting()
{
	workspace
	exporter
	driver importer "$(uses ns_red)" "$(exports ns_mine RED)"
	judged
	import_is_missing importer ns_red RED
}

# GPL-only symbols are in a namespace as others are
case_gpl_only()
{
	workspace
	driver exporter "void ns_red(void); void ns_red(void) { }" \
		"EXPORT_SYMBOL_NS_GPL(ns_red, $(ns RED));"
	driver importer "$(uses ns_red)"
	judged
	import_is_missing importer ns_red RED
}

# a licence excuses no missing import
case_proprietary()
{
	workspace
	exporter
	source_file importer.c "$(uses ns_red)" 'MODULE_LICENSE("Proprietary");' \
		'MODULE_DESCRIPTION("kmod_ns");'
	kbuild_line "obj-m += importer.o"
	judged
	import_is_missing importer ns_red RED
}

# what the kernel itself exports is in a namespace, too
case_builtin()
{
	local symbol namespace

	read -r symbol namespace < <(builtin_symbol)
	[[ $symbol ]] || skip "this kernel exports no symbol of its own in a namespace"
	workspace
	driver importer "extern char builtin[] __asm__(\"$symbol\"); void *use_builtin = builtin;"
	judged
	import_is_missing importer "$symbol" "$namespace"
}

# KBUILD_MODPOST_WARN is for unresolved symbols; a missing import stays what it is
case_modpost_warn()
{
	workspace
	exporter
	driver importer "$(uses ns_red)"
	judged KBUILD_MODPOST_WARN=1
	import_is_missing importer ns_red RED
}

# said on the command line, the option turns a refusal into a warning
case_allowed_by_command_line()
{
	workspace
	exporter
	driver importer "$(uses ns_red)"
	built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	missing_import_said WARNING importer ns_red RED
}

# and, empty, a warning into a refusal
case_refused_by_command_line()
{
	workspace
	exporter
	driver importer "$(uses ns_red)"
	not_built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=
	missing_import_said ERROR importer ns_red RED
}

# what is refused stays refused, and nothing of it is left to be built on (R15)
case_refused_leaves_nothing()
{
	workspace
	exporter
	driver importer "$(uses ns_red)"
	not_built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=
	tree_before 6.1 || [[ ! -e $WORK/importer.mod.c ]] ||
		fail "the failed build left importer.mod.c"
	not_built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=
}

# each symbol whose import is missing is named, and no other
case_two_namespaces()
{
	workspace
	exporter
	driver neither "$(uses ns_red ns_blue)"
	driver only_red "$(uses ns_red ns_blue)" "$(imports RED)"
	driver only_blue "$(uses ns_red ns_blue)" "$(imports BLUE)"
	judged
	import_is_missing neither ns_red RED
	import_is_missing neither ns_blue BLUE
	import_is_missing only_red ns_blue BLUE
	import_is_missing only_blue ns_red RED
	expect "missing imports" 4 "$(grep -c 'does not import it' "$WORK/log")"
}

# a namespace is imported by its whole name: not by a prefix, a longer name, other case
case_exact_name()
{
	local -A near=([shorter]=RE [longer]=REDS [lower]=red [list]=RED_BLUE)
	local name

	workspace
	exporter
	for name in "${!near[@]}"; do
		driver "$name" "$(uses ns_red)" "$(imports "${near[$name]}")"
	done
	judged
	for name in "${!near[@]}"; do
		import_is_missing "$name" ns_red RED
	done
}

# imports that nobody needs, or that are said twice, do no harm
case_spare_imports()
{
	workspace
	exporter
	driver importer "$(uses ns_red)" "$(imports GREEN RED BLUE RED)"
	built
	modpost_silent
	expect "the module imports" "BLUE GREEN RED RED" "$(import_ns_of importer | sort | xargs)"
}

# an exporter may use its own symbols without an import, whichever of its files does
case_own_symbols()
{
	workspace
	source_file one.c "$(exports ns_red RED)"
	main_file two.c "$(uses ns_red)"
	kbuild_line "obj-m += both.o" "both-y := one.o two.o"
	built
	modpost_silent
	exported ns_red RED
}

# a weak reference is a use
case_weak_reference()
{
	workspace
	exporter
	driver importer "void __weak ns_red(void); void *use_ns_red = ns_red;"
	judged
	import_is_missing importer ns_red RED
}

# a macro stands for its text in MODULE_IMPORT_NS (R9)
case_import_macro()
{
	workspace
	exporter
	driver importer "#define COLOUR $(ns RED)" "$(uses ns_red)" "MODULE_IMPORT_NS(COLOUR);"
	built
	modpost_silent
	expect "the module imports" RED "$(import_ns_of importer)"
}
