# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Rows of a matrix, as if they had been run.

# record(name, status, facts...) - in RESULTS, a row with the document of standard
#	input; a fact is name=value
record()
{
	local folder=$RESULTS/$1 fact

	mkdir -p "$folder"
	cat >"$folder/ktap"
	{
		printf 'name\t%s\nstatus\t%s\nseconds\t7\n' "$1" "$2"
		for fact in "${@:3}"; do
			printf '%s\t%s\n' "${fact%%=*}" "${fact#*=}"
		done
	} >"$folder/facts"
}

# record_some() - four rows: one with every verdict, a red one, an error, a big one
record_some()
{
	record good 0 bare=200 found=refuse,prel32,64,little packages=linux-image-good=1 <<-'END'
		KTAP version 1
		1..3
		# kernel: 6.1.1, missing imports: refuse (/proc/config.gz)
		# kmod: kmod version 30
		ok 1 loader.import
		ok 2 modpost.import_macro # XFAIL R9: it does not expand <its> & argument
		ok 3 sysfs.import_ns # SKIP before v7.1 there is none
		# load layer: 500 ms
		# Totals: pass:1 fail:0 xfail:1 xpass:0 skip:1 error:0
	END
	record bad 1 <<-'END'
		KTAP version 1
		1..2
		# kernel: 6.1.1, missing imports: refuse (/proc/config.gz)
		# test_ns_noimport: expected EINVAL, module was loaded
		not ok 1 loader.missing_import
		ok 2 loader.import
		# load layer: 500 ms
		# Totals: pass:1 fail:1 xfail:0 xpass:0 skip:0 error:0
	END
	record gone 4 error='bookworm has no linux-image-gone' </dev/null
	record idle 1 <<-'END'
		KTAP version 1
		1..1
		ok 1 loader.import # SKIP no reason
		# must run, and had no case that did (KMOD_NS_REQUIRE): load
		# Totals: pass:0 fail:0 xfail:0 xpass:0 skip:1 error:0
	END
}
