#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# try.sh MUTANT - make one mutant, run the cases that can see it, write the verdict
#
# Called by run.sh, which sets what is used here. The result is one line in
# RESULTS/NAME: key, verdict, milliseconds to make it and to test it, cases that
# turned red for the reason the mutant is about, other red cases. All that was
# printed on the way is in RESULTS/NAME.log.

set -u
MUTANTS_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=${MUTANTS_DIR%/*}
MUTANT=$1
NAME=$(basename "${MUTANT%.*}")
: "${RESULTS:?is set by run.sh}" "${SUITE_KEY:?is set by run.sh}"
: "${KMOD_NS_KERNEL:?is set by run.sh}" "${KMOD_NS_MODULES:?is set by run.sh}"
# shellcheck source=lib/facts.sh
. "$TOP/lib/facts.sh"
# shellcheck source=lib/kbuild.sh
. "$TOP/lib/kbuild.sh"
# shellcheck source=mutants/mutant.sh
. "$MUTANTS_DIR/mutant.sh"
# shellcheck source=mutants/tree.sh
. "$MUTANTS_DIR/tree.sh"
# shellcheck source=mutants/kmod.sh
. "$MUTANTS_DIR/kmod.sh"

# finish(verdict, [milliseconds, milliseconds, red, other red]) - write it down, and end
finish()
{
	local IFS=$'\t'

	echo "$KEY"$'\t'"$*" >"$RESULTS/$NAME.new" && mv "$RESULTS/$NAME.new" "$RESULTS/$NAME"
	echo "kmod_ns: $NAME: $1" >&3
	exit 0
}

# make_mutant() - where it is to be tested: KMOD_NS_KERNEL, KDIR, KMOD_NS_MODULES
#	or PATH lead to it then; returns as make_tree
make_mutant()
{
	local file

	if [[ $COMPONENT == kmod ]]; then
		change_kmod
		return
	fi
	SOURCE=$(tree_source)
	file=$(changed_file "$SOURCE") || finish error
	link_around "$SOURCE" "$file" "$TREE/source" || finish error
	change "$SOURCE/$file" "$TREE/source/$file" || finish error
	make_tree "$file" || return
	KMOD_NS_KERNEL=$TREE
	KDIR=$TREE/build
	# the loader has no part in how modules are built
	[[ $file != kernel/module* ]] || return 0
	if selected_layers | grep -qvx build; then
		KMOD_NS_MODULES=$(KMOD_NS_BUILD=$TREE/modules "$TOP/lib/build.sh") || return 1
		make -s -C "$TOP/vm" OUTPUT="$KMOD_NS_MODULES" >&2
	fi
}

# run_suite() - the selected cases, on what make_mutant made
run_suite()
{
	export KMOD_NS_CONFIG=$KMOD_NS_KERNEL/config KMOD_NS_MODLOAD=$TOP/vm/guest.sh
	mapfile -t SELECTION < <(selection)
	"$TOP/kmod_ns.sh" "${SELECTION[@]}" >"$RESULTS/$NAME.ktap"
}

# red([text]) - print the cases that failed, or those whose diagnostic has the text;
#	not what was not run because the machine was gone by then
red()
{
	text=${1-} awk '
		/^# / { said = said "\n" $0 }
		/^not ok / && said !~ /not run: the machine under test is gone/ &&
			index(said, ENVIRON["text"]) { print $4 }
		/^(not )?ok / { said = "" }' "$RESULTS/$NAME.ktap"
}

# about(case) - is it one of those that the mutant's head names?
about()
{
	local pattern
	local -a patterns

	read -r -a patterns < <(field cases)
	for pattern in "${patterns[@]}"; do
		# shellcheck disable=SC2053 # patterns are globs
		[[ $1 != $pattern ]] || return 0
	done
	return 1
}

# judge() - from the results, the verdict
judge()
{
	local case baseline seen=$(($(milliseconds) - BEGAN - MADE))
	local -a caught=() others=()

	if ! grep -q '^# Totals: ' "$RESULTS/$NAME.ktap" ||
		grep -q '^# the machine under test did not come up' "$RESULTS/$NAME.ktap"; then
		finish unbootable "$MADE" "$seen"
	fi
	for case in $(red "$(field says)"); do
		[[ $COMPONENT != harmless ]] && about "$case" && caught+=("$case")
	done
	for case in $(red); do
		[[ " ${caught[*]} " == *" $case "* ]] || others+=("$case")
	done
	if [[ $COMPONENT == harmless ]]; then
		((${#others[@]} == 0)) || finish alarm "$MADE" "$seen" "" "${others[*]}"
		finish green "$MADE" "$seen"
	fi
	if [[ $(field equivalent) ]]; then
		baseline=$RESULTS/baseline-$(group).ktap
		results "$RESULTS/$NAME.ktap" | grep -vxFf <(results "$baseline") &&
			finish differs "$MADE" "$seen" "${caught[*]}" "${others[*]}"
		finish equivalent "$MADE" "$seen"
	fi
	((${#caught[@]} == 0)) || finish caught "$MADE" "$seen" "${caught[*]}" "${others[*]}"
	((${#others[@]} == 0)) || finish elsewhere "$MADE" "$seen" "" "${others[*]}"
	finish survived "$MADE" "$seen"
}

# milliseconds() - print a clock's
milliseconds()
{
	date +%s%3N
}

# results(document) - its test lines, without their numbers
results()
{
	sed -nE 's/^((not )?ok) [0-9]+ /\1 /p' "$1"
}

export KDIR=$KMOD_NS_KERNEL/build KMOD_NS_KERNEL KMOD_NS_MODULES
KEY=$(mutant_key)
if [[ -e $RESULTS/$NAME ]] && read -r known _ <"$RESULTS/$NAME" && [[ $known == "$KEY" ]]; then
	exit 0
fi
exec 3>&2 2>"$RESULTS/$NAME.log"
COMPONENT=$(component)
applies || finish elided
# not mktemp, which a signal can end when the folder is there and we do not know it
TREE=${TMPDIR:-/tmp}/kmod_ns_mutant.$$
trap 'rm -rf "$TREE"' EXIT
trap 'exit 1' INT TERM HUP
mkdir -m 700 "$TREE" || { trap - EXIT; exit 1; }	# it is not ours
BEGAN=$(milliseconds)
make_mutant
STATUS=$?
MADE=$(($(milliseconds) - BEGAN))
((STATUS != 1)) || finish unbuildable "$MADE"
if ((STATUS == 2)); then
	echo "kmod_ns: $NAME: the object came out as it was" >&2
	[[ ! $(field equivalent) ]] || finish equivalent "$MADE"
	finish error "$MADE"
fi
run_suite
judge
