#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# run.sh - the whole test on many kernels, and one page about it
#
#   KERNELS  names or patterns of kernels/list; default: all of them
#   KDIR     built trees, which join
#   HOSTS    a file of ssh logins, as GNU parallel's --sshloginfile takes it: the
#            rows are spread over them
#
# All arguments are kmod_ns.sh's: run.sh loader tests less, on all kernels.
# GNU parallel runs the rows, and takes further options from PARALLEL. A row whose
# result is still true is not run again. On standard output, a KTAP document with
# one document a kernel; in build/matrix (KMOD_NS_RESULTS), index.html and
# junit.xml. Exit status: 0 pass, 1 a failure or wrong usage, 4 cannot run here.

set -u
MATRIX_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TOP=${MATRIX_DIR%/*}
export KMOD_NS_RESULTS=${KMOD_NS_RESULTS:-$TOP/build/matrix}

# check_programs() - returns 1, with a line on stderr, if something is not installed
check_programs()
{
	local missing=

	command -v parallel >/dev/null || missing+=" parallel"
	perl -MXML::Writer -e 1 2>/dev/null || missing+=" libxml-writer-perl"
	[[ ! ${HOSTS-} ]] || command -v rsync >/dev/null || missing+=" rsync"
	[[ ! $missing ]] && return
	echo "kmod_ns: the matrix takes packages that are not installed:$missing; make deps-matrix" >&2
	return 1
}

# select_rows() - fill ROWS with what KERNELS and KDIR mean
#	Returns 1, with the names on stderr, for a pattern that means nothing.
select_rows()
{
	local pattern name tree before
	local -a names patterns

	mapfile -t names < <("$TOP/kernels/get.sh" -l | cut -d' ' -f1)
	read -r -a patterns <<<"${KERNELS-}"
	[[ ${KERNELS-} || ${KDIR-} ]] || patterns=('*')
	for pattern in "${patterns[@]}"; do
		before=${#ROWS[@]}
		for name in "${names[@]}"; do
			# shellcheck disable=SC2053 # patterns are globs
			[[ $name != $pattern ]] || ROWS+=("$name")
		done
		((${#ROWS[@]} > before)) && continue
		echo "kmod_ns: no kernel matches '$pattern'; there are:" >&2
		printf '  %s\n' "${names[@]}" >&2
		return 1
	done
	for tree in ${KDIR-}; do
		ROWS+=("$(realpath "$tree")")
	done
}

# select_stale() - fill STALE with the rows that have to be run
select_stale()
{
	local row

	for row in "${ROWS[@]}"; do
		"$MATRIX_DIR/row.sh" fresh "$row" "${ARGUMENTS[@]}" || STALE+=("$row")
	done
	echo "kmod_ns: $((${#ROWS[@]} - ${#STALE[@]})) results are still true, ${#STALE[@]} to come" >&2
}

# spread(name, jobs, command...) - have parallel run the command for each of STALE
#	What fails there is for the row itself to say.
spread()
{
	local -a options=(--will-cite --memfree 1G --joblog "$KMOD_NS_RESULTS/$1.joblog"
		--jobs "$2" --line-buffer)

	[[ ! -t 2 ]] || options+=(--bar)
	echo "kmod_ns: $1 (${#STALE[@]})" >&2
	parallel "${options[@]}" "${@:3}" ::: "${STALE[@]}" </dev/null
}

# here() - downloads, which wait for others; then builds, each of which takes all
#	processors; then guests, one a processor
here()
{
	local row=$MATRIX_DIR/row.sh

	spread download 4 "$row" download >"$KMOD_NS_RESULTS/download.log" 2>&1
	spread build 1 "$row" build >"$KMOD_NS_RESULTS/build.log" 2>&1
	spread test 100% -q "$row" test {} "${ARGUMENTS[@]}"
}

# there() - the rows on the machines of HOSTS, which get the project and give back
#	the row's folder
there()
{
	(cd "$TOP" && find . \( -name .git -o -name build -o -name built \) -prune -o -type f -print0 |
		tar --null -T - -cf "$KMOD_NS_RESULTS/kmod_ns.tar") || return 1
	(
		cd "$KMOD_NS_RESULTS" || exit 1
		spread test 100% --sshloginfile "$HOSTS" --workdir kmod_ns-matrix \
			--basefile kmod_ns.tar --return {}.tar --cleanup \
			"mkdir -p {} && tar -C {} -xf kmod_ns.tar && cd {} && matrix/row.sh test {} ${ARGUMENTS[*]@Q};" \
			'tar -C build/matrix/{} --exclude=./build -cf ../{}.tar .; cd .. && rm -rf {}'
		for row in "${STALE[@]}"; do
			[[ ! -e $row.tar ]] || tar -C "$row" -xf "$row.tar" && rm -f "$row.tar"
		done
	)
}

ARGUMENTS=("$@")
ROWS=()
STALE=()
check_programs || exit 4
select_rows || exit 1
mkdir -p "$KMOD_NS_RESULTS" || exit 1
select_stale
if ((${#STALE[@]})); then
	if [[ ${HOSTS-} ]]; then
		HOSTS=$(realpath "$HOSTS")
		there
	else
		here
	fi
fi
"$MATRIX_DIR/report.pl" "$KMOD_NS_RESULTS" "${ROWS[@]}"
