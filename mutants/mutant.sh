# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# What a mutant's head says, in lines "// key: value" or "# key: value":
#
# Those of the component "harmless" are none: they must not turn anything red.
#
#	file        the file that it changes; where names differ, the first there is
#	cases       what is about it: patterns of component.case
#	says        text of the diagnostics of those cases, where they may fail otherwise
#	kernels     where it applies: since X.Y, before X.Y, refuse, allow
#	equivalent  the argument why nothing can tell it from the original

# field(key) - print the value; nothing if there is none
field()
{
	sed -nE "s,^(//|#) $1: *,,p" "$MUTANT"
}

# component() - print which it is of
component()
{
	local name=${MUTANT##*/}

	echo "${name%%-*}"
}

# group() - print what is put in its place: kmod, or the kernel and its build
group()
{
	if [[ $(component) == kmod ]]; then
		echo kmod
	else
		echo kernel
	fi
}

# applies() - does it, to this kernel?
applies()
{
	local word
	local -a words

	read -r -a words < <(field kernels)
	set -- "${words[@]}"
	while (($#)); do
		word=$1
		shift
		case $word in
		since)	! tree_before "$1" || return 1; shift ;;
		before)	tree_before "$1" || return 1; shift ;;
		refuse)	tree_enforced || return 1 ;;
		allow)	! tree_enforced || return 1 ;;
		esac
	done
}

# selection() - print patterns for kmod_ns.sh: the cases that are about it; where the
#	loader changes all of the load layer, which takes no time
selection()
{
	if [[ $(field file) == kernel/module/* ]]; then
		printf '%s\n' -L load
	else
		field cases | tr ' ' '\n'
	fi
}

# selected_layers() - print them
selected_layers()
{
	local -a selection

	mapfile -t selection < <(selection)
	"$TOP/kmod_ns.sh" -l "${selection[@]}" | sed 's/.* //' | sort -u
}

# mutant_key() - print what its result depends on
mutant_key()
{
	{ echo "$SUITE_KEY"; cat "$MUTANT"; } | sha256sum | cut -c 1-16
}
