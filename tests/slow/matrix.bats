#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-2.0
# The matrix where it takes minutes: its page in a browser, its rows on another
# machine.

bats_require_minimum_version 1.5.0
load ../helper
load ../rows

setup()
{
	RESULTS=$BATS_TEST_TMPDIR/results
	export KMOD_NS_RESULTS=$RESULTS
}

# record_many() - 25 rows of 110 cases
record_many()
{
	local row case

	for row in debian-long-name-of-a-suite-{1..25}; do
		{
			printf 'KTAP version 1\n1..110\n'
			for case in {1..110}; do
				case $((case % 20)) in
				3)	echo "ok $case component_$((case / 10)).case_$case # SKIP reason $case" ;;
				7)	echo "ok $case component_$((case / 10)).case_$case # XFAIL R$case: reason" ;;
				*)	echo "ok $case component_$((case / 10)).case_$case" ;;
				esac
			done
		} | record "$row" 0
		NAMES+=("$row")
	done
}

# in_browser(script) - what the script returns, run in the page once it is there
in_browser()
{
	local page=$BATS_TEST_TMPDIR/page.html

	sed "s,</body>,,; s,</html>,," "$RESULTS/index.html" >"$page"
	cat >>"$page" <<-END
		<script>
		function check() { $1 }
		window.onload = () => { document.title = "said: " + check(); };
		</script></body></html>
	END
	chromium --headless --no-sandbox --disable-gpu --user-data-dir="$BATS_TEST_TMPDIR/chromium" \
		--window-size=1400,900 --virtual-time-budget=2000 --dump-dom "file://$page" 2>/dev/null |
		sed -n 's,.*<title>said: \(.*\)</title>.*,\1,p'
}

@test "the page, in a browser: the names stay in sight, and no reason needs a mouse" {
	NAMES=()
	record_many
	"$TOP/matrix/report.pl" "$RESULTS" "${NAMES[@]}" >"$BATS_TEST_TMPDIR/ktap"
	run in_browser '
		const box = document.querySelector(".matrix"), top = box.getBoundingClientRect().top;
		box.scrollTo(200, 900);
		const head = box.querySelector("thead th:last-child").getBoundingClientRect();
		const names = box.querySelectorAll("tbody th");
		const left = names[60].getBoundingClientRect().left - box.getBoundingClientRect().left;
		return [box.scrollTop, Math.round(head.top - top), Math.round(left)];'
	echo "$output"
	[ "$output" = "900,1,1" ]	# one pixel of border
	run in_browser '
		const links = [...document.querySelectorAll("#cases td a")];
		const lost = links.filter(a => a.tabIndex || !document.getElementById(a.hash.slice(1)));
		return [links.length, lost.length];'
	echo "$output"
	[ "$output" = "300,0" ]		# 12 of 110 cases, 25 times
	run in_browser '
		const cells = [...document.querySelectorAll("#cases td, #cases th")];
		return [cells.filter(c => c.scrollWidth > c.clientWidth + 1).length,
			document.documentElement.scrollWidth <= window.innerWidth];'
	echo "$output"
	[ "$output" = "0,true" ]	# nothing is cut, and only the tables scroll
}

@test "rows on another machine, by ssh" {
	dir=$BATS_TEST_TMPDIR/ssh
	mkdir -p "$dir" /run/sshd
	ssh-keygen -q -t ed25519 -N '' -f "$dir/host"
	ssh-keygen -q -t ed25519 -N '' -f "$dir/user"
	port=$((20000 + RANDOM % 20000))
	/usr/sbin/sshd -D -e -f /dev/null -h "$dir/host" -p "$port" -o ListenAddress=127.0.0.1 \
		-o AuthorizedKeysFile="$dir/user.pub" -o StrictModes=no -o PidFile=none 2>"$dir/log" &
	sshd=$!
	echo "ssh -p $port -i $dir/user -o StrictHostKeyChecking=no -o UserKnownHostsFile=$dir/known 127.0.0.1" >"$dir/hosts"
	HOSTS=$dir/hosts KERNELS='uml-6.1-*' run --separate-stderr "$TOP/matrix/run.sh" loader.import
	kill "$sshd"
	[ "$status" -eq 0 ]
	printed "ok 1 uml-6.1-refuse"
	printed "ok 2 uml-6.1-allow"
	grep -c Accepted "$dir/log"
	[ ! -e ~/kmod_ns-matrix ]
}
