#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# Machines that are no Debian, as far as one can be played here.

load helper

# play(commands...) - in BIN, a PATH with what scripts begin with, and package
#	managers that write down what they are asked to do, in ASKED
play()
{
	local name

	BIN=$BATS_TEST_TMPDIR/bin
	ASKED=$BATS_TEST_TMPDIR/asked
	rm -rf "$BIN"
	mkdir "$BIN"
	: >"$ASKED"
	for name in bash dirname env realpath; do
		! command -v "$name" >/dev/null || ln -s "$(command -v "$name")" "$BIN"
	done
	for name; do
		cat >"$BIN/$name" <<-END
			#!$(command -v bash)
			case "\$1 \$2" in
			"-q make" | "-Q make")	exit 0 ;;
			-q* | -Q*)	exit 1 ;;
			*)	echo "$name \$*" >>"$ASKED" ;;
			esac
		END
		chmod +x "$BIN/$name"
	done
}

@test "make deps knows the names of Fedora and Arch, and asks for what is missing" {
	play dnf rpm sudo
	PATH=$BIN run bash "$TOP/deps.sh"
	[ "$status" -eq 0 ]
	output=$(<"$ASKED")
	printed "dnf -y install gcc glibc-static "
	not_printed " make "
	play pacman sudo
	PATH=$BIN run bash "$TOP/deps.sh"
	[ "$status" -eq 0 ]
	output=$(<"$ASKED")
	printed "pacman -S --needed --noconfirm gcc bc "
	play
	PATH=$BIN run bash "$TOP/deps.sh"
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	printed "no apt-get, dnf or pacman; please install what Debian calls: gcc make "
}

@test "where there is no apt, the kernel is the machine's or the user's, and that is said" {
	play
	PATH=$BIN run bash "$TOP/vm/run.sh"
	[ "$status" -eq 4 ]
	[ "${#lines[@]}" -eq 1 ]
	printed "take KERNEL=host, or KDIR= a built tree"
}
