# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What the cases of the build layer are written with: tiny drivers, made in an
# empty folder, and what kbuild says of them.

WORK=		# the folder of the case, or the one of several that it is in
STATUS=		# the exit status of the last build

# workspace([name]) - an empty folder to build in
#	A case that lets one build use another's Module.symvers names two.
workspace()
{
	WORK=$KMOD_NS_TMP/work/${1-drivers}
	[[ ${1-} ]] || rm -rf "$KMOD_NS_TMP/work"
	rm -rf "$WORK"
	mkdir -p "$WORK"
	: >"$WORK/Kbuild"
}

# ns(name) - the namespace as this tree wants it: a token, or a string literal
ns()
{
	if tree_takes_tokens; then
		echo "$1"
	else
		echo "\"$1\""
	fi
}

# exports(symbol, [namespace]) - source lines that define and export it
exports()
{
	echo "void $1(void); void $1(void) { }"
	if [[ ${2-} ]]; then
		echo "EXPORT_SYMBOL_NS($1, $(ns "$2"));"
	else
		echo "EXPORT_SYMBOL($1);"
	fi
}

# uses(symbol...) - source lines that need each
uses()
{
	local symbol

	for symbol; do
		echo "void $symbol(void); void *use_$symbol = $symbol;"
	done
}

# imports(namespace...) - source lines with MODULE_IMPORT_NS
imports()
{
	local namespace

	for namespace; do
		echo "MODULE_IMPORT_NS($(ns "$namespace"));"
	done
}

# source_file(name, lines...) - a source file
source_file()
{
	printf '%s\n' '#include <linux/module.h>' "${@:2}" >"$WORK/$1"
}

# main_file(name, lines...) - one that also has what each module must have once
#	A type is among it: v7.3's resolve_btfids fails for a module without any.
main_file()
{
	source_file "$@" 'static struct kmod_ns { int type; } kmod_ns __used;' \
		'MODULE_DESCRIPTION("kmod_ns");' 'MODULE_LICENSE("GPL");'
}

# driver(name, lines...) - a module of one source file
driver()
{
	main_file "$1.c" "${@:2}"
	kbuild_line "obj-m += $1.o"
}

# kbuild_line(lines...) - add them to the folder's Kbuild
kbuild_line()
{
	printf '%s\n' "$@" >>"$WORK/Kbuild"
}

# build(arguments...) - run kbuild in the folder; its output is in $WORK/log
#	A module of an earlier build must not be taken for one of this build.
build()
{
	rm -f "$WORK"/*.ko
	[[ " $* " == *" nsdeps "* ]] || set -- "$@" modules
	echo "build $*:"
	LC_ALL=C kbuild -j"$(nproc)" M="$WORK" "$@" >"$WORK/log" 2>&1
	STATUS=$?
	cat "$WORK/log"
}

# built(arguments...) - it builds
built()
{
	build "$@"
	((STATUS == 0)) || fail "make ended with exit status $STATUS, expected 0"
}

# not_built(arguments...) - it does not, and no module is left to be taken for a good one
not_built()
{
	build "$@"
	((STATUS != 0)) || fail "make succeeded, expected it to fail"
	! compgen -G "$WORK/*.ko" || fail "the failed build left a module"
}

# said(patterns...) - a line of the output is one of these globs
said()
{
	local line pattern

	while IFS= read -r line; do
		for pattern; do
			# shellcheck disable=SC2053 # patterns are globs
			[[ $line != $pattern ]] || return 0
		done
	done <"$WORK/log"
	fail "not said: $1"
}

# modpost_silent() - modpost had nothing to complain of
modpost_silent()
{
	! grep -E '^(WARNING|ERROR|FATAL): ' "$WORK/log" || fail "modpost complained"
}

# missing_import_said(level, module, symbol, namespace) - in the spelling before
#	or since v7.x (R33)
missing_import_said()
{
	local new="$2.ko: module uses symbol '$3' from namespace '$4', but does not import it."

	said "$1: modpost: module $2 uses symbol $3 from namespace $4, but does not import it." \
		"$1: modpost: $new" "$1: modpost: */$new"
}

# import_is_missing(module, symbol, namespace) - said at the level that the tree's
#	configuration asks for
import_is_missing()
{
	missing_import_said "$(tree_enforced && echo ERROR || echo WARNING)" "$@"
}

# judged(arguments...) - a build with missing imports ends as the configuration asks for
judged()
{
	if tree_enforced; then
		not_built "$@"
	else
		built "$@"
	fi
}

# symvers(symbol, field) - print one field of its line in Module.symvers
symvers()
{
	awk -F '\t' -v symbol="$1" -v field="$2" '$2 == symbol { print $field }' \
		"$WORK/Module.symvers"
}

# exported(symbol, [namespace]) - Module.symvers has it, in this namespace
exported()
{
	expect "namespace of $1 in Module.symvers" "1 line, <${2-}>" \
		"$(symvers "$1" 2 | wc -l) line, <$(symvers "$1" 5)>"
}

# import_ns_of(module) - print the namespaces that the built module imports
import_ns_of()
{
	tr '\0' '\n' <"$WORK/$1.ko" | LC_ALL=C sed -n 's/.*import_ns=//p'
}
