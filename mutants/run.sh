#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# run.sh - break a kernel, its build or kmod, one mutant at a time, and see
# which cases turn red
#
# Prints a table, after all mutants the cases that none turned red, and the score. A
# mutant that did not change, on a kernel and with cases that did not either, is
# not tried again.

set -u
MUTANTS_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=${MUTANTS_DIR%/*}
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kmod_ns
# shellcheck source=lib/facts.sh
. "$TOP/lib/facts.sh"
# shellcheck source=lib/kbuild.sh
. "$TOP/lib/kbuild.sh"
# shellcheck source=mutants/mutant.sh
. "$MUTANTS_DIR/mutant.sh"
# shellcheck source=kernels/apt.sh
. "$TOP/kernels/apt.sh"
# shellcheck source=mutants/kmod.sh
. "$MUTANTS_DIR/kmod.sh"
# shellcheck source=mutants/table.sh
. "$MUTANTS_DIR/table.sh"

usage="usage: run.sh [PATTERN...]
  PATTERN  mutants to try, as loader-negated or 'loader-*'; default: all
environment:
  KERNEL   a UML kernel (kernels/get.sh -l); default: uml-6.1-refuse
exit status: 0 all caught, 1 not, or wrong usage; 4 a kernel, or a program, cannot be had"

# find_mutants(patterns...) - fill MUTANTS; returns 1, with a line on stderr, for a
#	pattern that means nothing
find_mutants()
{
	local pattern
	local -a found

	(($#)) || set -- '*'
	MUTANTS=()
	for pattern; do
		mapfile -t found < <(compgen -G "$MUTANTS_DIR/$pattern.cocci"
			compgen -G "$MUTANTS_DIR/$pattern.sed")
		if ((${#found[@]} == 0)); then
			echo "kmod_ns: no mutant matches '$pattern'; they are the files of $MUTANTS_DIR" >&2
			return 1
		fi
		MUTANTS+=("${found[@]}")
	done
	mapfile -t MUTANTS < <(printf '%s\n' "${MUTANTS[@]}" | sort -u)
}

# suite_key() - print what all results depend on: the suite, and the kernel
suite_key()
{
	local build=$KMOD_NS_KERNEL/build

	{
		cat "$TOP"/{Kbuild,kmod_ns.sh,test_ns*} "$TOP"/{cases,lib,modules,tools,vm}/[a-z]*.* \
			"$MUTANTS_DIR"/*.sh
		cat "$build"/{linux,Module.symvers,scripts/mod/modpost,include/config/auto.conf}
	} | sha256sum
}

# selections(group) - what these of the mutants select, as arguments for kmod_ns.sh;
#	all of the kernel's, if all mutants are tried: the table tells of every case
selections()
{
	local MUTANT
	local -a words

	if [[ $ALL && $1 == kernel ]]; then
		"$TOP/kmod_ns.sh" -l | sed 's/ .*//'
		return
	fi
	for MUTANT in "${MUTANTS[@]}"; do
		[[ $(group) == "$1" ]] || continue
		mapfile -t words < <(selection)
		"$TOP/kmod_ns.sh" -l "${words[@]}" | sed 's/ .*//'
	done | sort -u
}

# run_baseline(group) - the same cases with nothing changed must be green;
#	returns 1, with the document on stderr, if they are not
run_baseline()
{
	local key baseline=$RESULTS/baseline-$1
	local -a selection

	mapfile -t selection < <(selections "$1")
	((${#selection[@]})) || return 0
	key=$(echo "$SUITE_KEY ${selection[*]}" | sha256sum)
	[[ -e $baseline && $(<"$baseline") == "$key" ]] && return
	echo "kmod_ns: nothing changed, first ($1)" >&2
	rm -f "$baseline"
	if ! "$TOP/vm/run.sh" "${selection[@]}" >"$baseline.ktap"; then
		cat "$baseline.ktap" >&2
		echo "kmod_ns: not green with nothing changed, so nothing can be learned from what is broken" >&2
		return 1
	fi
	echo "$key" >"$baseline"
}

# end_group(pid) - end that group of processes, and wait until it is gone
end_group()
{
	kill -TERM -- "-$1"
	while kill -0 -- "-$1" 2>/dev/null; do
		sleep 0.1
	done
}

# try_all() - as many at a time as the machine has processors; what was tried is
#	kept when it is interrupted
try_all()
{
	local pid

	set -m
	xargs -0 -n 1 -P "$(nproc)" "$MUTANTS_DIR/try.sh" < <(printf '%s\0' "${MUTANTS[@]}") &
	pid=$!
	set +m
	trap 'end_group "$pid"; exit 1' INT TERM HUP
	wait "$pid"
	trap - INT TERM HUP
}

case ${1-} in
-*)	echo "$usage" >&2; exit 1 ;;
esac
ALL=
(($#)) || ALL=1
find_mutants "$@" || exit 1
export KERNEL=${KERNEL:-uml-6.1-refuse}
if [[ $KERNEL != uml-* ]]; then
	echo "kmod_ns: KERNEL=$KERNEL: mutants take one of the UML kernels; kernels/get.sh -l lists them" >&2
	exit 1
fi
if ! command -v spatch >/dev/null; then
	echo "kmod_ns: spatch is not installed, which applies the mutants; make deps installs it (coccinelle)" >&2
	exit 4
fi
KMOD_NS_KERNEL=$("$TOP/kernels/get.sh" "$KERNEL") || exit
export KMOD_NS_KERNEL KMOD_NS_STRICT=1
export RESULTS=$TOP/build/mutants/$KERNEL
mkdir -p "$RESULTS"
exec 9>"$RESULTS/lock"
flock 9
SUITE_KEY=$(suite_key)
export SUITE_KEY
KMOD_NS_MODULES=$(KDIR=$KMOD_NS_KERNEL/build "$TOP/lib/build.sh") || exit 1
export KMOD_NS_MODULES
run_baseline kernel || exit 1
if [[ ${MUTANTS[*]} == */kmod-* ]]; then
	KMOD=$(kmod_source) || exit 4
	export KMOD
	PATH=$KMOD/bin:$PATH run_baseline kmod || exit 1
fi
try_all || exit 1
print_table
