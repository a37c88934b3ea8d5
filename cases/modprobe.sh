# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: tools
# What modprobe would do, in which order; whether the kernel takes it is asked in
# the load layer.

# it finds the pair by name, the exporter first
case_by_name()
{
	would_do test_ns_import "insmod test_ns_export" "insmod test_ns_import"
}

# a soft dependency pulls the namespaced pair in after
case_softdep_post()
{
	would_do test_ns_soft_post "insmod test_ns_soft_post" "insmod test_ns_export" \
		"insmod test_ns_import"
}

# two drivers that name each other come both, from either end
case_softdep_each_other()
{
	would_do test_ns_soft_ping "insmod test_ns_soft_pong" "insmod test_ns_soft_ping"
	would_do test_ns_soft_pong "insmod test_ns_soft_ping" "insmod test_ns_soft_pong"
}

# it acts on every MODULE_SOFTDEP line (R36)
case_softdep_lines()
{
	would_do test_ns_soft_lines "insmod test_ns_export" "insmod test_ns_plain" \
		"insmod test_ns_soft_lines" "insmod test_ns_import"
}

# a soft dependency takes precedence over an install command, as modprobe.d(5) says (R37)
case_install_command()
{
	mkdir -p "$KMOD_NS_TMP/modprobe.d"
	printf 'install %s /bin/true\n' test_ns_plain test_ns_soft_post \
		>"$KMOD_NS_TMP/modprobe.d/test.conf"
	would_do -C "$KMOD_NS_TMP/modprobe.d" test_ns_plain \
		"insmod test_ns_export" "install /bin/true"
	would_do -C "$KMOD_NS_TMP/modprobe.d" test_ns_soft_post "insmod test_ns_soft_post" \
		"insmod test_ns_export" "insmod test_ns_import"
}

# would_do(modprobe's arguments..., lines...) - the lines are what begins with "insmod "
#	or "install "; of a file, its module's name
would_do()
{
	local -a arguments=()

	while [[ $1 != 'ins'* ]]; do
		arguments+=("$1")
		shift
	done
	require_command modprobe
	run_depmod
	expect "modprobe ${arguments[*]}" "$*" \
		"$(modprobe -d "$ROOT" -S "${TREE##*/}" -n -v "${arguments[@]}" |
			sed 's,/[^ ]*/\([^/]*\)\.ko.*,\1,' | xargs)"
}
