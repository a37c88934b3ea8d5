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
	mkdir "$WORK/folder"	# which is no part of the name
	driver folder/last "$(uses ns_some)"
	built
	modpost_silent
	exported ns_some module:first,last
	expect "licence in Module.symvers" EXPORT_SYMBOL_GPL "$(symvers ns_some 4)"
}

# pairs_said() - print "driver symbol" for each pair that modpost says lacks an import
pairs_said()
{
	sed -nE "s,.*modpost: module (\S+) uses symbol (\S+) from namespace .*,\1 \2,p
		s,.*: (\S*/)?(\S+)\.ko: module uses symbol '(\S+)' from namespace .*,\2 \3,p" \
		"$WORK/log"
}

# build_pairs() - every driver against every list of the table that the loader has, too
build_pairs()
{
	local driver symbol

	need_for_modules
	read_pairs
	workspace
	ln -s "$KMOD_NS_DIR"/{test_ns.h,modules/*} "$WORK"
	kbuild_line "obj-m := test_ns_for.o ${PAIR_DRIVERS[*]/%/.o}" \
		"$(tree_takes_tokens || echo 'ccflags-y += -DTEST_NS_LITERAL')"
	judged
	for driver in "${PAIR_DRIVERS[@]}"; do
		for symbol in "${!PAIRS[@]}"; do
			if ! may_use "$driver" "$symbol"; then
				EXPECTED+="$driver $symbol"$'\n'
			elif ! is_spelled "$driver" "$symbol"; then
				OTHERWISE+="$driver $symbol"$'\n'
			fi
		done
	done
}

# to modpost, too, what is not listed lacks an import, and nothing else does;
# leaving - and _ aside
case_pairs()
{
	local EXPECTED='' OTHERWISE=''

	build_pairs
	same_lines "pairs of a driver and a symbol that it may not use" "$EXPECTED" \
		"$(pairs_said | grep -vxFf <(grep . <<<"$OTHERWISE"))"
}

# the loader takes - and _ in a module's name for the same; so must modpost (R26)
case_dash()
{
	local EXPECTED='' OTHERWISE=''

	build_pairs
	same_lines "pairs of a driver and a symbol that it may use by another spelling" "" \
		"$(pairs_said | grep -xFf <(grep . <<<"$OTHERWISE"))"
}

# a list cannot be imported, whatever the configuration allows (R24, R25)
case_import()
{
	need_for_modules
	workspace
	driver exporter "$(for_modules ns_some first)"
	driver other "$(uses ns_some)" 'MODULE_INFO(import_ns, "module:first");'
	not_built CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y
	said "ERROR: modpost: *other*: explicitly importing namespace ?module:first? is not *"
}
