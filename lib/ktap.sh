# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# The document on standard output: KTAP version 1, and nothing but it.

KTAP_NUMBER=0
KTAP_PASS=0
KTAP_FAIL=0
KTAP_SKIP=0
KTAP_XFAIL=0
KTAP_XPASS=0

# ktap_begin(count) - version line and plan
#	count - number of test lines to come
ktap_begin()
{
	echo "KTAP version 1"
	echo "1..$1"
}

# ktap_diagnostic(text...) - one comment line for each text
ktap_diagnostic()
{
	printf '# %s\n' "$@"
}

# ktap_result(name, verdict, reason) - one test line
#	verdict - pass, fail, skip; xfail: it failed as it must; xpass: it should have
#	reason - of a skip or an xfail
ktap_result()
{
	local name=$1 verdict=$2 reason=${3-}

	((++KTAP_NUMBER))
	case $verdict in
	pass)
		((++KTAP_PASS))
		echo "ok $KTAP_NUMBER $name"
		;;
	skip)
		((++KTAP_SKIP))
		echo "ok $KTAP_NUMBER $name # SKIP ${reason//#/}"
		;;
	xfail)
		((++KTAP_XFAIL))
		echo "ok $KTAP_NUMBER $name # XFAIL ${reason//#/}"
		;;
	xpass)
		((++KTAP_XPASS))
		echo "ok $KTAP_NUMBER $name"
		;;
	*)
		((++KTAP_FAIL))
		echo "not ok $KTAP_NUMBER $name"
		;;
	esac
}

# ktap_end() - totals; returns 1 after a failure, 4 if nothing ran, else 0
ktap_end()
{
	printf '# Totals: pass:%d fail:%d xfail:%d xpass:%d skip:%d error:0\n' \
		"$KTAP_PASS" "$KTAP_FAIL" "$KTAP_XFAIL" "$KTAP_XPASS" "$KTAP_SKIP"
	((KTAP_FAIL == 0)) || return 1
	((KTAP_PASS + KTAP_XFAIL + KTAP_XPASS > 0)) || return 4
}
