# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: build
# make nsdeps, which adds the imports that are missing.

# nsdeps() - run it on the folder
nsdeps()
{
	built nsdeps
}

need_nsdeps()
{
	require_command spatch
	[[ -e $(tree_source)/scripts/nsdeps ]] || skip "the tree has no scripts/nsdeps"
	[[ -e $(tree_source)/scripts/coccinelle/misc/add_namespace.cocci ]] ||
		skip "the tree has no add_namespace.cocci"
}

# missing_namespaces(module) - print what modules.nsdeps says of it, in order
missing_namespaces()
{
	sed -n "s,^\(.*/\)\?$1\.ko: *,,p" "$WORK/modules.nsdeps" | xargs -n 1 | sort | xargs
}

# imports_in(file) - print its MODULE_IMPORT_NS lines
imports_in()
{
	grep MODULE_IMPORT_NS "$WORK/$1"
}

# modules.nsdeps names each namespace that is missing, and only those (R11); each
# is imported once, in order, by the file with MODULE_LICENSE (R5, R21), and the
# build is clean
case_one_file()
{
	need_nsdeps
	workspace
	driver exporter "$(exports ns_red RED)" "$(exports ns_blue BLUE)" \
		"$(exports ns_amber AMBER)" "$(exports ns_green GREEN)"
	driver none "$(uses ns_red ns_amber ns_blue)"
	driver only_red "$(uses ns_red ns_blue)" "$(imports RED)"
	driver both "$(uses ns_red ns_blue)" "$(imports BLUE RED)"
	nsdeps
	expect "missing in none" "AMBER BLUE RED" "$(missing_namespaces none)"
	expect "missing in only_red" "BLUE" "$(missing_namespaces only_red)"
	expect "missing in both" "" "$(missing_namespaces both)"
	expect "imports in none" "$(imports AMBER BLUE RED)" "$(imports_in none.c)"
	expect "imports in only_red" "$(imports BLUE RED)" "$(imports_in only_red.c)"
	expect "imports in both" "$(imports BLUE RED)" "$(imports_in both.c)"
	expect "imports in exporter" "" "$(imports_in exporter.c)"
	built
	modpost_silent
}

# of a module of several files the one with MODULE_LICENSE gets the import, be it
# the first or the last (R5, R14)
case_several_files()
{
	need_nsdeps
	workspace
	driver exporter "$(exports ns_red RED)" "$(exports ns_blue BLUE)"
	source_file a_part.c "$(uses ns_red)"
	main_file a_main.c
	main_file z_main.c "$(uses ns_blue)"
	source_file z_part.c
	kbuild_line "obj-m += late.o early.o" "late-y := a_part.o a_main.o" \
		"early-y := z_main.o z_part.o"
	nsdeps
	expect "imports in a_main.c" "$(imports RED)" "$(imports_in a_main.c)"
	expect "imports in a_part.c" "" "$(imports_in a_part.c)"
	expect "imports in z_main.c" "$(imports BLUE)" "$(imports_in z_main.c)"
	expect "imports in z_part.c" "" "$(imports_in z_part.c)"
	built
	modpost_silent
}

# a source that needs nothing is left as it is
case_nothing_missing()
{
	local before

	need_nsdeps
	workspace
	driver exporter "$(exports ns_red RED)"
	driver importer "$(uses ns_red)" "$(imports RED)"
	before=$(cd "$WORK" && sha256sum exporter.c importer.c)
	nsdeps
	expect "modules.nsdeps" "" "$(<"$WORK/modules.nsdeps")"
	expect "the sources" "$before" "$(cd "$WORK" && sha256sum exporter.c importer.c)"
}
