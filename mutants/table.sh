# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The table of results.

# row(name, verdict, text) - one line of it
row()
{
	printf '%-32s %-9s %s\n' "$1" "${1%%-*}" "$2${3:+ $3}"
}

# print_table() - of MUTANTS, from RESULTS; returns as print_score
print_table()
{
	local mutant name verdict made seen caught others
	local -A count=()
	local loader_made=0 loader_seen=0

	for mutant in "${MUTANTS[@]}"; do
		name=$(basename "${mutant%.*}")
		IFS='|' read -r _ verdict made seen caught others < <(tr '\t' '|' <"$RESULTS/$name")
		((++count[$verdict]))
		if [[ $name == loader-* && ${seen-} ]]; then
			((loader_made += made, loader_seen += seen))
		fi
		case $verdict in
		caught)		row "$name" "caught by" "$caught${others:+ (and $(wc -w <<<"$others") more)}" ;;
		survived)	row "$name" SURVIVED ;;
		elsewhere)	row "$name" SURVIVED "what it is about; red: $others" ;;
		unbuildable)	row "$name" "does not build" ;;
		unbootable)	row "$name" "does not boot" ;;
		equivalent)	row "$name" "equivalent:" "$(MUTANT=$mutant field equivalent)" ;;
		differs)	row "$name" ERROR "said to be equivalent; red: $caught $others" ;;
		green)		row "$name" "nothing red, as it must be" ;;
		alarm)		row "$name" "FALSE ALARM" "$others" ;;
		error)		row "$name" ERROR "$(tail -n 1 "$RESULTS/$name.log")" ;;
		esac
	done
	[[ ! $ALL ]] || print_blind
	print_score
}

# print_blind() - the cases that none of these mutants turned red; with the reason,
#	those that could not pass with nothing changed
print_blind()
{
	local mutant name

	while read -r name; do
		sed -nE "s/^(not )?ok [0-9]+ $name( # .*)?$/# never red: $name\2/p" \
			"$RESULTS/baseline-kernel.ktap"
	done < <(comm -23 <("$TOP/kmod_ns.sh" -l | sed 's/ .*//' | sort) \
		<(for mutant in "${MUTANTS[@]}"; do
			cut -s -f 5- "$RESULTS/$(basename "${mutant%.*}")"
		done | grep -oE '[^[:space:]]+' | sort -u))
}

# print_score() - from print_table's sums; returns 1 unless all that count were caught
print_score()
{
	local errors=$((${count[error]-0} + ${count[differs]-0} + ${count[alarm]-0}))
	local missed=$((${count[survived]-0} + ${count[elsewhere]-0}))
	local caught=${count[caught]-0}

	((loader_made == 0)) || awk -v made="$loader_made" -v all="$((loader_made + loader_seen))" \
		'BEGIN { printf "# a loader mutant takes %.2f times its rebuild\n", all / made }'
	echo "# not there in $KERNEL: ${count[elided]-0}," \
		"not built: ${count[unbuildable]-0}, not booted: ${count[unbootable]-0}," \
		"equivalent: ${count[equivalent]-0}, harmless: ${count[green]-0}, errors: $errors"
	echo "# score: $caught of $((caught + missed))"
	((errors + missed == 0))
}
