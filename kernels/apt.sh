# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
# Packages of any suite of the machine's own distribution, from its own mirror,
# verified by apt, without root and without touching the machine's apt.

# Where a parameter is called suite, it may name an architecture, too: sid:s390x.

# apt_private(suite, program, arguments...) - run apt-get or apt-cache with a state of its own
apt_private()
{
	local state=$CACHE/apt/$1
	local -a options=(-qq -o Dir::State="$state" -o Dir::State::status="$state/status"
		-o Dir::Cache="$state/cache" -o Dir::Etc::sourcelist="$state/sources.list"
		-o Dir::Etc::sourceparts=/dev/null -o APT::Sandbox::User=root)

	[[ $1 != *:* ]] || options+=(-o APT::Architecture="${1#*:}" -o APT::Architectures="${1#*:}")
	# backports are taken only when asked for by name
	[[ ${1%:*} != *-backports ]] || options+=(-t "${1%:*}")
	"$2" "${options[@]}" "${@:3}"
}

# own_suite() - print the machine's own suite, by its name
own_suite()
{
	sed -n 's/^VERSION_CODENAME=//p' /etc/os-release
}

# apt_sources(suite) - print source lines: the machine's own, for another suite
apt_sources()
{
	local own uri suite key=/usr/share/keyrings/debian-archive-keyring.gpg

	own=$(own_suite)
	# a backport needs what it is a backport for
	[[ ${1%:*} != *-backports ]] || apt_sources "${1/-backports/}"
	# shellcheck disable=SC2016 # the variables are apt's
	apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Identifier: Packages' | sort -u |
		while read -r uri suite; do
			case $suite in
			"$own")			suite=${1%:*} ;;
			"$own-security")	case $1 in
						*[-:]* | sid) continue ;;
						esac
						suite=$1-security ;;
			*)			continue ;;
			esac
			echo "deb [signed-by=$key] $uri $suite main"
		done
}

# apt_update(suite) - bring the private state up to date, once an hour
apt_update()
{
	local state=$CACHE/apt/$1

	mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
	touch "$state/status"
	(
		flock 9
		[[ ! $(find "$state/updated" -mmin -60 2>/dev/null) ]] || exit 0
		apt_sources "$1" >"$state/sources.list"
		if [[ ! -s $state/sources.list ]]; then
			echo "kmod_ns: no Debian mirror in the machine's apt sources; take KERNEL=host or KDIR=" >&2
			exit 1
		fi
		if ! apt_private "$1" apt-get update --error-on=any; then
			echo "kmod_ns: cannot get the package lists of $1; is there a network?" >&2
			exit 1
		fi
		touch "$state/updated"
	) 9>"$state/lock"
}

# apt_closure(suite, packages...) - print name=version of the packages that these lead to
#	The name behind a metapackage changes with every release; apt knows it.
apt_closure()
{
	apt_private "$1" apt-get -s --no-install-recommends install "${@:2}" |
		sed -n 's/^Inst \([^ ]*\) (\([^ ]*\) .*/\1=\2/p'
}

# apt_fetch(suite, folder, packages...) - download and unpack into the folder, which
#	exists afterwards only if all went well
apt_fetch()
{
	local suite=$1 partial=$2.partial

	if (($# == 2)); then
		echo "kmod_ns: $1 does not have what ${2##*/} consists of" >&2
		return 1
	fi
	rm -rf "$partial"
	if ! apt_unpack "$suite" "$partial" "${@:3}"; then
		rm -rf "$partial"
		echo "kmod_ns: cannot download from $suite: ${*:3}" >&2
		return 1
	fi
	rm -rf "$2"
	mv "$partial" "$2"
}

# apt_unpack(suite, folder, packages...) - download and unpack over what is there
#	Everything comes to lie under usr/, as newer suites have it.
apt_unpack()
{
	local dir deb

	mkdir -p "$2/debs"
	for dir in bin sbin lib lib64; do
		mkdir -p "$2/usr/$dir"
		ln -sfn "usr/$dir" "$2/$dir"
	done
	(cd "$2/debs" && apt_private "$1" apt-get download "${@:3}") || return 1
	for deb in "$2"/debs/*.deb; do
		dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$2" --keep-directory-symlink || return 1
	done
	rm -rf "$2/debs"
}

# apt_source(suite, folder, package) - download and unpack a package's upstream source
#	into the folder, which exists afterwards only if all went well
apt_source()
{
	local partial=$2.partial uri hash
	local -a source=(-o Dir::Etc::sourcelist="$CACHE/apt/$1/source.list"
		-o APT::Get::List-Cleanup=false)

	apt_update "$1" || return 1
	sed 's/^deb /deb-src /' "$CACHE/apt/$1/sources.list" >"$CACHE/apt/$1/source.list"
	rm -rf "$partial"
	mkdir -p "$partial"
	if ! apt_private "$1" apt-get "${source[@]}" update --error-on=any ||
		! read -r uri _ _ hash < <(apt_private "$1" apt-get "${source[@]}" --print-uris source "$3" |
			grep -E "\.orig\.tar\.[^.]*' ") ||
		! /usr/lib/apt/apt-helper -qq -o APT::Sandbox::User=root download-file "${uri//\'/}" "$partial/tar" "$hash" ||
		! tar -C "$partial" --strip-components=1 -xf "$partial/tar"; then
		rm -rf "$partial"
		echo "kmod_ns: cannot download the source of $3 from $1" >&2
		return 1
	fi
	rm -rf "$partial/tar" "$2"
	mv "$partial" "$2"
}
