# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# layer: load
# MODULE_SOFTDEP: the kernel does nothing with it, modprobe acts on it. What comes in
# which order is asked in the tools layer, too (cases/modprobe.sh); here is what the
# kernel's answers make of it.

# a soft dependency pulls the namespaced pair in before; modprobe -r takes away
# what it brought
case_pre()
{
	run_modprobe test_ns_soft_pre
	expect "modprobe's exit status" 0 "$EXIT"
	brought_in test_ns_export test_ns_import test_ns_soft_pre
	run_modprobe -r test_ns_soft_pre
	expect "modprobe -r's exit status" 0 "$EXIT"
	brought_in
}

# two drivers that name each other load
case_each_other()
{
	run_modprobe test_ns_soft_ping
	expect "modprobe's exit status" 0 "$EXIT"
	brought_in test_ns_soft_pong test_ns_soft_ping
}

# finit_module(2) knows nothing of it
case_not_the_kernels()
{
	load test_ns_soft_pre
	brought_in test_ns_soft_pre
}

# soft dependencies that are not there, or that the kernel refuses, for a missing
# import or whatever it allows, do no harm
case_useless()
{
	local -a refused=(test_ns_noimport)

	! enforced || refused=()
	run_modprobe test_ns_soft_useless
	expect "modprobe's exit status" 0 "$EXIT"
	brought_in test_ns_export "${refused[@]}" test_ns_soft_useless
}

# a driver that does not load itself pulls nothing in after itself
case_failing()
{
	run_modprobe test_ns_soft_fails
	expect "modprobe's exit status" 1 "$EXIT"
	brought_in test_ns_export test_ns_plain
}

# a hard dependency is stronger than a soft one that points the other way
case_on_a_dependent()
{
	run_modprobe test_ns_soft_base
	expect "modprobe's exit status" 0 "$EXIT"
	brought_in test_ns_soft_base test_ns_soft_user
}
