#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Where kernels come from, when they do not come.

load helper

# no_network() - in BIN, an apt-get that reaches nothing
no_network()
{
	BIN=$BATS_TEST_TMPDIR/bin
	mkdir -p "$BIN"
	cat >"$BIN/apt-get" <<-END
		#!/bin/bash
		exec $(command -v apt-get) -o Acquire::http::Proxy=http://127.0.0.1:9 \\
			-o Acquire::https::Proxy=http://127.0.0.1:9 -o Acquire::Retries=0 "\$@"
	END
	chmod +x "$BIN/apt-get"
}

@test "no network: the package is named, and nothing half-made is kept" {
	no_network
	export XDG_CACHE_HOME=$BATS_TEST_TMPDIR/cache
	PATH=$BIN:$PATH KERNEL=uml-6.1-refuse run "$TOP/vm/run.sh"
	[ "$status" -eq 4 ]
	printed "linux-source-6.1"
	[ -z "$(find "$XDG_CACHE_HOME" -name '*.deb' -o -name '*.partial' -o -name machine)" ]
	PATH=$BIN:$PATH run "$TOP/vm/run.sh"
	[ "$status" -eq 4 ]
	printed "linux-image-cloud-amd64"
	printed "is there a network?"
	[ -z "$(find "$XDG_CACHE_HOME" -name '*.deb' -o -name '*.partial' -o -name machine)" ]
}

@test "the allow flavour differs from the refuse flavour in one symbol" {
	run diff "$(kernel_folder uml-6.1-refuse)/config" "$(kernel_folder uml-6.1-allow)/config"
	[ "$status" -eq 1 ]
	[ "$(grep -c '^>' <<<"$output")" -eq 1 ]
	printed "> CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS=y"
}

@test "a kernel is made once" {
	folder=$(kernel_folder "$UML")
	before=$(stat -c %Y "$folder/machine" "$folder/image")
	run "$TOP/kernels/get.sh" "$UML"
	[ "$output" = "$folder" ]
	[ "$(stat -c %Y "$folder/machine" "$folder/image")" = "$before" ]
}
