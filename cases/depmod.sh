# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: tools
# What depmod makes of namespaces: symbols, dependencies, complaints.

# depmod knows a built-in namespaced symbol from Module.symvers (R6)
case_symvers()
{
	require_symvers
	run_depmod -e -E "$KDIR/Module.symvers"
	depmod_not_said "needs unknown symbol"
}

# and notices where the namespace stands before the module's name, as up to v5.6
case_symvers_old_order()
{
	require_symvers
	require_builtin
	run_depmod
	awk -F'\t' -v OFS='\t' '{ print $1, $2, $5, $3, $4 }' \
		"$KDIR/Module.symvers" >"$ROOT/symvers"
	run_depmod -e -E "$ROOT/symvers"
	depmod_said "test_ns_builtin.ko needs unknown symbol $(builtin_name)"
}

# depmod knows a built-in namespaced symbol from System.map (R4)
case_system_map()
{
	require_system_map
	run_depmod -e -F "$KDIR/System.map"
	depmod_not_said "needs unknown symbol"
}

# and notices the names of v5.4-rc: namespace, dot, symbol
case_system_map_with_namespaces()
{
	require_builtin
	require_system_map
	run_depmod
	sed "s/ __ksymtab_\($(builtin_name)\)$/ __ksymtab_NS.\1/" "$KDIR/System.map" >"$ROOT/map"
	run_depmod -e -F "$ROOT/map"
	depmod_said "test_ns_builtin.ko needs unknown symbol $(builtin_name)"
}

# no name in the kernel's own System.map has a namespace in it (R4)
case_system_map_names()
{
	require_system_map
	expect "names with a dot" "" "$(grep -o ' __ksymtab_[^ ]*\..*' "$KDIR/System.map")"
}

# the importers depend on the exporter, by its symbols
case_dependencies()
{
	run_depmod
	expect "test_ns_import" "test_ns_import.ko: test_ns_export.ko" \
		"$(grep '^test_ns_import.ko:' "$TREE/modules.dep")"
	expect "test_ns_noimport" "test_ns_noimport.ko: test_ns_export.ko" \
		"$(grep '^test_ns_noimport.ko:' "$TREE/modules.dep")"
	expect "test_ns_add" "alias symbol:test_ns_add test_ns_export" \
		"$(grep ':test_ns_add ' "$TREE/modules.symbols")"
}

# a namespace is not a symbol (R35)
case_namespace_is_no_symbol()
{
	run_depmod
	expect "KMOD_NS_TEST" "" "$(grep ':KMOD_NS_TEST ' "$TREE/modules.symbols")"
}

# every MODULE_SOFTDEP line is in modules.softdep
case_softdep()
{
	local line="softdep test_ns_soft_lines"

	run_depmod
	expect "test_ns_soft_lines" \
		"$line post: test_ns_import"$'\n'"$line pre: test_ns_plain" \
		"$(grep ' test_ns_soft_lines ' "$TREE/modules.softdep" | sort)"
}

depmod_said()
{
	[[ $SAID == *"$1"* ]] || fail "expected depmod to say: $1" "${SAID:-nothing}"
}

depmod_not_said()
{
	[[ $SAID != *"$1"* ]] || fail "expected depmod not to say: $1" "$SAID"
}

require_symvers()
{
	[[ -r $KDIR/Module.symvers ]] || skip "no Module.symvers: no KDIR, or not a built one"
}

builtin_name()
{
	local name

	read -r name _ < <(builtin_symbol)
	echo "$name"
}

require_system_map()
{
	grep -q ' __ksymtab_' "$KDIR/System.map" 2>/dev/null ||
		skip "no System.map, or only a stub, in ${KDIR:-a kernel tree}"
}
