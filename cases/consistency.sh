# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: tools
# The namespaces that a module needs, by the symbols that it leaves undefined,
# are those that it declares, by modinfo.

# read_needs() - in NEEDS, a line "file, namespace" for each symbol's namespace
#	Where symbols are: in the tree's Module.symvers, and in our exporters. A
#	symbol with two exporters says nothing, for who is loaded is not known
#	here; and module: namespaces (R24) are granted, not declared.
read_needs()
{
	local imports

	require_command modinfo readelf
	require_nsaudit
	require_tree
	find_elf_files
	[[ -e $KDIR/Module.symvers ]] || skip "$KDIR has no Module.symvers"
	read_exports "${MODULES[@]}"
	imports=$("$KMOD_NS_MODULES/nsaudit" --imports "${MODULES[@]}") ||
		die "nsaudit: exit status $?"
	NEEDS=$(awk -F '\t' '
		part == 1 { namespace[$2] = $5 }
		part == 2 { twin[$2] = $2 in ours && ours[$2] != $3; namespace[$2] = ours[$2] = $3 }
		part == 3 && $2 == "symbol" && namespace[$3] !~ /^(module:.*)?$/ && !twin[$3] {
			print $1 "\t" namespace[$3]
		}' part=1 "$KDIR/Module.symvers" part=2 <(export_columns 1-3) \
			part=3 - <<<"$imports" |
		LC_ALL=C sort -u)
}

needed()
{
	grep -F "$1"$'\t' <<<"$NEEDS" | cut -f 2
}

# declared(module) - each import once, without those that the module's source
#	says are for nothing: MODULE_INFO(test_ns_unused, "NAMESPACE")
declared()
{
	LC_ALL=C comm -23 <(modinfo -F import_ns "$1" | LC_ALL=C sort -u) \
		<(modinfo -F test_ns_unused "$1" | LC_ALL=C sort -u)
}

# lacks_on_purpose(module) - was it built among those that lack an import?
lacks_on_purpose()
{
	[[ -e $KMOD_NS_MODULES/missing-import ]] ||
		die "$KMOD_NS_MODULES/missing-import does not exist; run make"
	grep -qx "$1" "$KMOD_NS_MODULES/missing-import"
}

# needed = declared, in every module that does not say otherwise
case_declared()
{
	local module count=0

	read_needs
	for module in "${MODULES[@]}"; do
		! lacks_on_purpose "$(basename "$module" .ko)" || continue
		same_lines "${module##*/}: needed (expected) and declared (got) namespaces" \
			"$(needed "$module")" "$(declared "$module")"
		((++count))
	done
	((count)) || fail "no module was looked at"
	expect "test_ns_import: needed namespaces" KMOD_NS_TEST \
		"$(needed "$KMOD_NS_MODULES/test_ns_import.ko")"
}

# what lacks its import is found out, and by name
case_missing_import()
{
	local module=$KMOD_NS_MODULES/test_ns_noimport.ko

	read_needs
	lacks_on_purpose test_ns_noimport ||
		fail "test_ns_noimport: expected to be built among what lacks an import"
	expect "test_ns_noimport: needed, not declared" KMOD_NS_TEST \
		"$(LC_ALL=C comm -23 <(needed "$module") <(declared "$module"))"
	expect "test_ns_noimport: declared" "" "$(declared "$module")"
}
