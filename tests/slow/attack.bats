#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Hosts that fail it: a full disk, a missing program, a signal at any moment.

load ../helper

# all_or_nothing() - the last run is green, with all of its cases, or says that it is not
all_or_nothing()
{
	echo "$output"
	if [ "$status" -eq 0 ]; then
		[ "$(grep -c '^ok .*loader\.' <<<"$output")" -eq 7 ]
	fi
	[ "$status" -ne 124 ]	# timeout's
}

@test "a disk that is full, sooner or later" {
	unshare -rm true || skip "unshare -rm is not permitted here"
	KERNEL=$UML "$TOP/vm/run.sh" loader	# what is built is not what this is about
	for size in 8k 64k 256k 1m 3m 6m 64m; do
		mkdir -p "$BATS_TEST_TMPDIR/small"
		KERNEL=$UML run timeout 1200 unshare -rm bash -c "
			mount -t tmpfs -o size=$size tmpfs $BATS_TEST_TMPDIR/small &&
			TMPDIR=$BATS_TEST_TMPDIR/small $TOP/vm/run.sh loader"
		all_or_nothing
	done
	[ "$status" -eq 0 ]
}

# path_without(program) - in BIN, links to all programs of PATH but that
path_without()
{
	local dir

	BIN=$BATS_TEST_TMPDIR/without.$1
	mkdir "$BIN"
	for dir in ${PATH//:/ }; do
		find "$dir/" -maxdepth 1 ! -type d ! -name "$1" -exec ln -sfn -t "$BIN" {} + 2>/dev/null
	done
	rm -f "$BIN/$1"
}

@test "a program that is missing" {
	for program in cpio gcc make flock sha256sum awk sed grep readelf mktemp mkfifo xargs tac ldd; do
		path_without "$program"
		PATH=$BIN KERNEL=$UML run timeout 1200 "$TOP/vm/run.sh" loader
		echo "without $program:"
		all_or_nothing
		rm -r "$BIN"
	done
}

@test "a signal, at any moment" {
	scratch
	few_modules
	for delay in 0 0.2 0.5 1 2 4 6 8; do
		for signal in TERM INT HUP; do
			export TMPDIR=$BATS_TEST_TMPDIR/tmp.$delay.$signal
			mkdir "$TMPDIR"
			set -m	# or else it would be started with SIGINT ignored
			KERNEL=$UML "$SCRATCH/vm/run.sh" -c 10000 loader >"$TMPDIR.out" 2>&1 3>&- &
			set +m
			until [ -s "$TMPDIR.out" ]; do sleep 0.02; done
			sleep "$delay"
			kill -s "$signal" -- "-$!" || true	# as a terminal does: all of them
			wait $! && return 1
			[ -z "$(ls "$TMPDIR")" ]
		done
	done
	all_green loader
}
