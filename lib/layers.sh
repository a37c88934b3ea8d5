# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Which layers can run on this machine, and why the others cannot.

declare -A LAYER_REASON=()	# layer -> why it cannot run
declare -A LAYER_RAN=()		# layer -> set when one of its cases did
HOST=				# what is here, as comments: found out before a guest waits
LOAD_TIME=0			# microseconds that the load layer took, a guest's boot included

# find_modules() - print the folder with the built modules: the one named, KDIR's
#	build folder, or the one that is installed
find_modules()
{
	local folder=

	if [[ ${KMOD_NS_MODULES-} ]]; then
		echo "$KMOD_NS_MODULES"
		return
	fi
	if [[ $KDIR ]] && check_kdir "$KDIR" 2>/dev/null; then
		folder=${KMOD_NS_BUILD:-$KMOD_NS_DIR/build}/$(build_id)
	fi
	if [[ $folder && -e $folder/test_ns_export.ko ]]; then
		echo "$folder"
	else
		echo "$KMOD_NS_DIR/built"
	fi
}

# stage_modules() - make a folder for the machine under test: the .ko files,
#	and in root/ a module tree of our own, for nothing is written to /lib/modules
stage_modules()
{
	local release tree

	release=$(<"$KMOD_NS_MODULES/kernel.release")
	tree=$KMOD_NS_TMP/modules/root/lib/modules/$release
	mkdir -p "$tree"
	cp "$KMOD_NS_MODULES"/*.ko "$KMOD_NS_TMP/modules"
	ln "$KMOD_NS_TMP"/modules/*.ko "$tree"	# an initramfs holds their bytes once
	[[ " ${SELECTED[*]} " != *" ways.compressed "* ]] || stage_compressed
	stage_real_pair "$tree" uas
	stage_real_pair "$tree" r8169
	touch "$tree/modules.order" "$tree/modules.builtin"
	! command -v depmod >/dev/null ||
		depmod -b "$KMOD_NS_TMP/modules/root" "$release" 2>/dev/null
}

# stage_compressed() - the pair's two importers as the kernel can decompress them, in
#	a folder for each program that there is
stage_compressed()
{
	local module program
	# the kernel knows no other check, and grants no larger dictionary
	local -A options=([gzip]= [xz]='--check=crc32 --lzma2=dict=1MiB' [zstd]=-q)

	for program in "${!options[@]}"; do
		command -v "$program" >/dev/null || continue
		mkdir "$KMOD_NS_TMP/modules/$program"
		for module in test_ns_import test_ns_noimport; do
			# shellcheck disable=SC2086 # options, to be split
			"$program" -c ${options[$program]} "$KMOD_NS_MODULES/$module.ko" \
				>"$KMOD_NS_TMP/modules/$program/$module.ko"
		done
	done
}

# stage_real_pair(tree, module) - for a guest, one of its kernel's own modules, and
#	what that needs; nothing where the kernel came without it
stage_real_pair()
{
	local own=${KMOD_NS_KERNEL_MODULES-} file

	[[ $own && -e $own/modules.dep ]] || return 0
	own=$(realpath "$own")
	modprobe -d "${own%/lib/modules/*}" -S "${own##*/}" --show-depends "$2" 2>/dev/null |
		while read -r _ file _; do
			cp "$file" "$1"
		done
}

# selected_layer(layer) - is one of its cases selected?
selected_layer()
{
	local name

	for name in "${SELECTED[@]}"; do
		[[ ${LAYER[${name%%.*}]} != "$1" ]] || return 0
	done
	return 1
}

# prepare_layers() - fill LAYER_REASON, learn the facts, start modload where it is needed
prepare_layers()
{
	KDIR=$(find_kdir)
	KMOD_NS_MODULES=$(find_modules)
	LAYER_REASON[build]=$(build_reason)
	if [[ ! -e $KMOD_NS_MODULES/test_ns_export.ko ]]; then
		LAYER_REASON[tools]="the modules are not built; run make with KDIR=a built tree"
		LAYER_REASON[load]=${LAYER_REASON[tools]}
	fi
	HOST=$(describe_host)
	[[ ! ${LAYER_REASON[tools]-} ]] || return 0
	stage_modules
	if selected_layer load; then
		LAYER_REASON[load]=$(no_load_reason)
		[[ ! ${LAYER_REASON[load]} ]] || return 0
		read_config_in_advance
		prepare_load
	fi
}

# selected_kmod() - does a selected case run modprobe where the kernel is?
selected_kmod()
{
	local name

	for name in "${SELECTED[@]}"; do
		[[ ! ${WANTS_KMOD[${name%%.*}]-} ]] || return 0
	done
	return 1
}

# no_load_reason() - what can be said before modload runs
no_load_reason()
{
	[[ -x ${KMOD_NS_MODLOAD-$KMOD_NS_MODULES/modload} ]] ||
		echo "${KMOD_NS_MODLOAD-$KMOD_NS_MODULES/modload} is missing; run make"
}

# prepare_load() - start modload and see whether modules can be loaded
prepare_load()
{
	local begun=${EPOCHREALTIME/[.,]/}

	# a guest holds nothing that is not asked for
	export KMOD_NS_WANTS_KMOD=
	! selected_kmod || KMOD_NS_WANTS_KMOD=1
	if ! modload_start "${KMOD_NS_MODLOAD-$KMOD_NS_MODULES/modload}" \
			   "$KMOD_NS_TMP/modules"; then
		MACHINE_GONE=1
		ktap_diagnostic "the machine under test did not come up" >"$KMOD_NS_TMP/start"
		console_tail >>"$KMOD_NS_TMP/start"
		return
	fi
	LOAD_TIME=$((${EPOCHREALTIME/[.,]/} - begun))
	REPLY=	# a subshell each would be dear while a guest waits
	refusal_reason
	if [[ ! $REPLY ]]; then
		read_kernel_facts
		mismatch_reason
	fi
	LAYER_REASON[load]=$REPLY
}

# refusal_reason() - in REPLY, why the machine would refuse any module, or nothing
refusal_reason()
{
	case $MODLOAD_CAN_LOAD in
	OK)	;;
	ENOSYS)	REPLY="the kernel has no modules (CONFIG_MODULES=n)" ;;
	*)	not_permitted_reason ;;
	esac
	[[ $MODLOAD_CAN_LOAD == OK ]] || return
	if [[ $MODLOAD_CAN_LOG != OK ]]; then
		REPLY="/dev/kmsg cannot be read ($MODLOAD_CAN_LOG; CONFIG_PRINTK?)"
	elif read_file /sys/module/module/parameters/sig_enforce && [[ ${ANSWER[0]} == Y ]]; then
		REPLY="the kernel takes signed modules only (sig_enforce)"
	elif read_file /sys/kernel/security/lockdown && [[ ${ANSWER[0]} != *'[none]'* ]]; then
		REPLY="the kernel is locked down (${ANSWER[0]})"
	fi
}

not_permitted_reason()
{
	if read_file /proc/sys/kernel/modules_disabled && [[ ${ANSWER[0]} == 1 ]]; then
		REPLY="module loading is disabled until the next boot (kernel.modules_disabled)"
	elif [[ ! ${KMOD_NS_MODLOAD-} && $EUID != 0 ]]; then
		REPLY="loading modules takes root; make vm_tests does without"
	else
		REPLY="loading modules is not permitted here ($MODLOAD_CAN_LOAD; a container?)"
	fi
}

# mismatch_reason() - in REPLY, why these modules cannot be judged on this kernel, or nothing
mismatch_reason()
{
	local built

	read -r built <"$KMOD_NS_MODULES/kernel.release"
	if [[ $built != "$KERNEL_RELEASE" ]]; then
		REPLY="the modules are built for $built, the kernel is $KERNEL_RELEASE; "
		REPLY+="build with KDIR=/lib/modules/$KERNEL_RELEASE/build"
		return
	fi
	our_modules
	if ((${#LOADED[@]})); then
		REPLY="already loaded before the test began: ${LOADED[*]}; rmmod them, or reboot"
	fi
}

# required(layer) - must it run?
required()
{
	[[ ,${KMOD_NS_REQUIRE-}, == *,"$1",* ]]
}

# anything_can_run() - false where every selected case would be skipped
anything_can_run()
{
	local name layer

	for name in "${SELECTED[@]}"; do
		layer=${LAYER[${name%%.*}]}
		[[ ${LAYER_REASON[$layer]-} ]] && ! required "$layer" || return 0
	done
	return 1
}

# idle_layers() - those that must run, were selected, and had no case that ran
idle_layers()
{
	local layer

	for layer in build tools load; do
		required "$layer" && selected_layer "$layer" && [[ ! ${LAYER_RAN[$layer]-} ]] &&
			echo "$layer"
	done
}

# describe_host() - what is here, as comments; said before a guest starts, which would
#	have to wait
describe_host()
{
	local version

	[[ ${LAYER_REASON[build]-} ]] ||
		ktap_diagnostic "kernel tree: $KDIR, $(tree_release "$KDIR")"
	if [[ ! ${LAYER_REASON[tools]-} ]] && command -v readelf >/dev/null; then
		ktap_diagnostic "layout: $(module_layout)"
	fi
	if version=$(modinfo --version 2>/dev/null); then
		ktap_diagnostic "kmod: ${version%%$'\n'*}"
	fi
}

# describe_run() - what is being tested, as comments
describe_run()
{
	if [[ $KERNEL_RELEASE ]]; then
		enforcement
		REPLY=${REPLY:-unknown}${CONFIG_SOURCE:+ ($CONFIG_SOURCE)}
		ktap_diagnostic "kernel: $KERNEL_RELEASE, missing imports: $REPLY"
	fi
	[[ ! $HOST ]] || echo "$HOST"
	[[ ! -e $KMOD_NS_TMP/start ]] || cat "$KMOD_NS_TMP/start"
}
