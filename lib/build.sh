#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# build.sh [FOLDER] - build the modules against KDIR and say in which folder they are
#
# The .ko files are in the folder itself, what made them in its work/, and in
# missing-import the names of those that lack an import on purpose. What a
# machine without sources needs is copied to FOLDER, which is emptied first.
# Exit status: 1, and no .ko, if something did not build; 4 if nothing can be
# built here.

set -u
trap 'exit 130' INT	# else bash forgets it where the child of the moment ends well
KMOD_NS_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=lib/facts.sh
. "$KMOD_NS_DIR/lib/facts.sh"
# shellcheck source=lib/kbuild.sh
. "$KMOD_NS_DIR/lib/kbuild.sh"

# build_group(group, arguments...) - one invocation of kbuild in a folder of its own
build_group()
{
	local dir=$OUT/work/$1 source symbol namespace
	local -a arguments=(-j"$(nproc)" M="$dir" TEST_NS_GROUP="$1" "${@:2}" modules)

	mkdir -p "$dir"
	read -r symbol namespace < <(builtin_symbol)
	arguments+=(TEST_NS_BUILTIN_SYMBOL="$symbol" TEST_NS_BUILTIN_NS="$namespace")
	for source in "$KMOD_NS_DIR"/{Kbuild,test_ns*.[ch],modules/*}; do
		ln -sf "$source" "$dir"
	done
	if [[ ${V-} ]]; then
		kbuild "${arguments[@]}" >&2
		return
	fi
	if ! kbuild "${arguments[@]}" >"$dir/log" 2>&1; then
		cat "$dir/log" >&2
		return 1
	fi
}

# built_modules(modules.order) - print their names
#	.ko up to v6.2, .o since; paths since v6.13 relative to the folder
built_modules()
{
	sed 's,.*/,,; s,\.k\?o$,,' "$1"
}

# alter_modinfo(modules...) - what modpost would refuse, and the loader has to
#	The sources hold something as long in its place.
alter_modinfo()
{
	LC_ALL=C sed -i \
		-e 's,license=Dual MPL/GPL,license=Proprietary\x00,' \
		-e 's,import_ns=MODULE:,import_ns=module:,' "$@"
}

# same_machine(files...) - are these two ELF files for the same one?
same_machine()
{
	cmp -s -i 18 -n 2 "$@"	# e_machine
}

# collect() - put what was built into the build folder; what came out as before is left
#	alone, for another run may be reading it
collect()
{
	local new=$OUT/work/new order file

	rm -rf "$new" && mkdir "$new" || return 1
	for order in "$OUT"/work/*/modules.order; do
		built_modules "$order" | sed 's/$/.ko/' |
			(cd "${order%/*}" && xargs cp -t "$new") || return 1
	done
	alter_modinfo "$new"/*.ko || return 1
	built_modules "$OUT/work/noimport/modules.order" >"$new/missing-import"
	tree_release "$KDIR" >"$new/kernel.release"
	cp "$KDIR/include/config/auto.conf" "$new" || return 1
	for file in "$OUT"/*.ko; do
		[[ -e $new/${file##*/} ]] || rm -f "$file"
	done
	for file in "$new"/*; do
		cmp -s "$file" "$OUT/${file##*/}" || mv "$file" "$OUT" || return 1
	done
}

# Some lack an import on purpose, and are built whatever the kernel thinks of
# that; in the others a missing import is an error, whatever it thinks.
build()
{
	local allow=CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS

	build_group good $allow= &&
		build_group noimport $allow=y \
			KBUILD_EXTRA_SYMBOLS="$OUT/work/good/Module.symvers" || return 1
	make -s -C "$KMOD_NS_DIR/tools" OUTPUT="$OUT" \
		CC="${KMOD_NS_TOOLCHAIN-} $(compiler)" >&2 || return 1
	if ! same_machine "$OUT/modload" "$OUT/work/good/test_ns_export.ko"; then
		echo "kmod_ns: $(compiler) compiles for another machine; say CROSS_COMPILE=" >&2
		return 1
	fi
	collect
}

# hand_out(folder) - copy what a machine without sources needs
#	nsaudit is the host's, which may not be that machine.
hand_out()
{
	local -a files=(modload kernel.release auto.conf missing-import)

	files+=(./*.ko work/*/Module.symvers)
	! same_machine modload nsaudit || files+=(nsaudit)
	cp --parents -t "$1" "${files[@]}"
}

FOLDER=${1-}
if [[ $FOLDER ]]; then
	rm -rf "$FOLDER" && mkdir -p "$FOLDER" && FOLDER=$(realpath "$FOLDER") || exit 1
fi
KDIR=$(find_kdir)
[[ ! $KDIR ]] || check_kdir "$KDIR" || exit 1
reason=$(build_reason)
if [[ $reason ]]; then
	echo "kmod_ns: no modules are built: $reason" >&2
	exit 4
fi
KDIR=$(realpath "$KDIR")
OUT=${KMOD_NS_BUILD:-$KMOD_NS_DIR/build}/$(build_id)
mkdir -p "$OUT/work"
exec 9>"$OUT/lock"
flock 9
echo "kmod_ns: building modules for $(tree_release "$KDIR")" >&2
if ! build; then
	rm -f "$OUT"/*.ko
	echo "kmod_ns: the modules do not build against $KDIR" >&2
	exit 1
fi
if [[ $FOLDER ]]; then
	cd "$OUT" && hand_out "$FOLDER"
else
	echo "$OUT"
fi
