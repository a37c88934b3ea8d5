#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# kmod_ns.sh - do the kernel, its build and kmod agree on who may use which symbol?

set -u
PATH+=:/usr/sbin:/sbin	# kmod's place, which an ordinary user's may lack
: "${EPOCHREALTIME:=0}"	# bash 4.4 has none, and tells no times
KMOD_NS_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/ktap.sh
. "$KMOD_NS_DIR/lib/ktap.sh"
# shellcheck source=lib/modload.sh
. "$KMOD_NS_DIR/lib/modload.sh"
# shellcheck source=lib/case.sh
. "$KMOD_NS_DIR/lib/case.sh"
# shellcheck source=lib/module.sh
. "$KMOD_NS_DIR/lib/module.sh"
# shellcheck source=lib/facts.sh
. "$KMOD_NS_DIR/lib/facts.sh"
# shellcheck source=lib/defects.sh
. "$KMOD_NS_DIR/lib/defects.sh"
# shellcheck source=lib/kbuild.sh
. "$KMOD_NS_DIR/lib/kbuild.sh"
# shellcheck source=lib/kmod.sh
. "$KMOD_NS_DIR/lib/kmod.sh"
# shellcheck source=lib/elf.sh
. "$KMOD_NS_DIR/lib/elf.sh"
# shellcheck source=lib/workspace.sh
. "$KMOD_NS_DIR/lib/workspace.sh"
# shellcheck source=lib/pairs.sh
. "$KMOD_NS_DIR/lib/pairs.sh"
# shellcheck source=lib/layers.sh
. "$KMOD_NS_DIR/lib/layers.sh"
# shellcheck source=lib/process.sh
. "$KMOD_NS_DIR/lib/process.sh"
# shellcheck source=lib/runner.sh
. "$KMOD_NS_DIR/lib/runner.sh"

usage()
{
	cat <<-END
	usage: kmod_ns.sh [-lrv] [-c N] [-L LAYERS] [PATTERN...]
	  PATTERN    cases to run: loader.import, import, loader, or a glob; default: all
	  -l         list the cases, with their layers
	  -L LAYERS  only these, of build,tools,load
	  -c N       run the selection N times
	  -r         in reverse order
	  -v         show what all cases print, not only failing ones
	  -h         this text

	environment:
	  KDIR                  the kernel tree to build against
	  KMOD_NS_MODULES       folder with the built modules
	  KMOD_NS_ENFORCEMENT   refuse or allow: overrides what the configuration says
	  KMOD_NS_AUTOLOAD      if set, this machine's kernel.modprobe may be changed for a moment
	  KMOD_NS_REQUIRE       layers that must run (build,tools,load): a skip is a failure
	  KMOD_NS_STRICT        if set, a known defect that does not show is a failure
	  KMOD_NS_DEFECTS       if it is "fail", one that shows is a failure, too
	  KMOD_NS_TIMEOUT       seconds of silence that mean a hang (120)

	exit status: 0 pass, 1 failure or wrong usage, 4 nothing could run
	END
}

LIST=
REVERSE=
VERBOSE=
TIMES=1
LAYERS=build,tools,load
while getopts lrvc:L:h option; do
	case $option in
	l)	LIST=1 ;;
	r)	REVERSE=1 ;;
	v)	VERBOSE=1 ;;
	c)	TIMES=$OPTARG ;;
	L)	LAYERS=$OPTARG ;;
	h)	usage; exit 0 ;;
	*)	usage >&2; exit 1 ;;
	esac
done
shift $((OPTIND - 1))
if [[ ! $TIMES =~ ^[1-9][0-9]*$ ]]; then
	echo "kmod_ns: -c $TIMES: expected a number of 1 or more" >&2
	exit 1
fi
check_layers -L "$LAYERS" && check_layers KMOD_NS_REQUIRE "${KMOD_NS_REQUIRE-}" || exit 1

select_cases "$@" || exit 1
if [[ $LIST ]]; then
	list_cases
	exit 0
fi
run_cases
