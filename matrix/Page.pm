# SPDX-License-Identifier: GPL-2.0
# One page for a person: kernels across, cases down, and every reason in a list.
package Page;
use strict;
use warnings;
use FindBin;
use XML::Writer;
use Rows qw(is_red slurp);
use Exporter 'import';
our @EXPORT_OK = qw(write_page);

# what a cell shows, never by its colour alone
my %SYMBOL = (pass => "\x{2713}", fail => "\x{2717}", xfail => '!', skip => "\x{2013}", none => "\x{b7}");
my %MEANING = (pass => 'pass', fail => 'failure', xfail => 'fails, as a known defect must',
	       skip => 'skipped', none => 'not run');
my @VERDICTS = qw(pass fail xfail skip none);
my $xml;

sub element {
	my ($name, $text, %attributes) = @_;

	$xml->startTag($name, %attributes);
	$xml->characters($text =~ s/[^\t\n\x20-\x{d7ff}\x{e000}-\x{fffd}]//gr);
	$xml->endTag($name);
}

sub link_to {
	my ($to, $text, %attributes) = @_;

	element('a', $text, href => $to, %attributes);
}

# seconds(milliseconds) - as a person reads them
sub seconds {
	my ($milliseconds) = @_;

	return $milliseconds ? sprintf('%.2f s', $milliseconds / 1000) : '';
}

sub write_legend {
	my (@rows) = @_;
	my %count;

	for my $row (@rows) {
		$count{$_} += $row->{count}{$_} for keys %{$row->{count}};
	}
	$xml->startTag('ul', class => 'legend');
	for my $verdict (@VERDICTS) {
		$xml->startTag('li');
		element('span', $SYMBOL{$verdict}, class => "mark $verdict");
		$xml->characters(" $MEANING{$verdict}");
		element('b', " $count{$verdict}") if $count{$verdict};
		$xml->endTag;
	}
	$xml->endTag;
}

# write_kernels(rows...) - a line a kernel: what it is, and how it went
sub write_kernels {
	my (@rows) = @_;

	$xml->startTag('div', class => 'wide');
	$xml->startTag('table', id => 'kernels');
	$xml->startTag('thead');
	$xml->startTag('tr');
	element('th', $_, scope => 'col') for 'kernel', 'release', 'missing import', 'entries', 'bits',
		'byte order', 'kmod', 'pass', 'fail', 'xfail', 'skip', 'bare boot', 'load layer',
		'ratio', 'duration', 'date (UTC)', 'logs';
	$xml->endTag;
	$xml->endTag;
	$xml->startTag('tbody');
	write_kernel($_) for @rows;
	$xml->endTag for 1 .. 3;
}

sub write_kernel {
	my ($row) = @_;
	my $facts = $row->{facts};
	my @found = split /,/, $facts->{found} // '';

	$xml->startTag('tr', class => is_red($row) ? 'red' : 'green');
	$xml->startTag('th', scope => 'row');
	element('span', is_red($row) ? $SYMBOL{fail} : $SYMBOL{pass}, class => 'mark ' . (is_red($row) ? 'fail' : 'pass'));
	$xml->characters(' ');
	link_to("#$row->{name}", $row->{name});
	$xml->endTag;
	element('td', $facts->{release} // '');
	element('td', $found[$_] // '') for 0 .. 3;
	element('td', $facts->{kmod} // '');
	element('td', $row->{count}{$_}, class => 'number') for qw(pass fail xfail skip);
	element('td', seconds($facts->{$_}), class => 'number') for qw(bare load);
	element('td', $facts->{bare} && $facts->{load} ? sprintf('%.1f', $facts->{load} / $facts->{bare}) : '',
		class => 'number');
	element('td', defined $facts->{seconds} ? "$facts->{seconds} s" : '', class => 'number');
	element('td', $facts->{date} // '');
	$xml->startTag('td');
	for my $log (qw(console ktap log)) {
		link_to("$row->{name}/$log", $log);
		$xml->characters(' ');
	}
	$xml->endTag for 1 .. 2;
}

# case_names(rows...) - all cases, in the order in which they ran
sub case_names {
	my (@rows) = @_;
	my (%seen, @names);

	for my $row (sort { @{$b->{tests}} <=> @{$a->{tests}} } @rows) {
		push @names, grep { !$seen{$_}++ } map { $_->{name} } @{$row->{tests}};
	}
	return @names;
}

sub write_cell {
	my ($row, $name) = @_;
	my $test = $row->{by_name}{$name};
	my $verdict = $test ? $test->{verdict} : 'none';
	my $words = "$row->{name}, $name: $MEANING{$verdict}";

	$xml->startTag('td', class => $verdict);
	if ($verdict eq 'pass' || $verdict eq 'none') {
		element('span', $SYMBOL{$verdict}, title => $words);
	} else {
		my $reason = $test->{reason} || $test->{diagnostic}[-1] // '';
		link_to("#$row->{name}.$name", $SYMBOL{$verdict}, title => "$words: $reason",
			'aria-label' => "$words: $reason");
	}
	$xml->endTag;
}

# write_cases(rows...) - the matrix
sub write_cases {
	my (@rows) = @_;
	my $last = '';

	$xml->startTag('div', class => 'matrix', tabindex => 0, role => 'region', 'aria-label' => 'kernels and cases');
	$xml->startTag('table', id => 'cases');
	$xml->startTag('thead');
	$xml->startTag('tr');
	element('th', 'case', scope => 'col', class => 'corner');
	for my $row (@rows) {
		$xml->startTag('th', scope => 'col', class => is_red($row) ? 'red' : 'green');
		link_to("#$row->{name}", $row->{name});
		$xml->endTag;
	}
	$xml->endTag for 1 .. 2;
	for my $name (case_names(@rows)) {
		my ($component) = split /\./, $name;
		if ($component ne $last) {
			$xml->endTag('tbody') if $last;
			$xml->startTag('tbody');
			$last = $component;
		}
		$xml->startTag('tr');
		element('th', $name, scope => 'row');
		write_cell($_, $name) for @rows;
		$xml->endTag;
	}
	$xml->endTag('tbody') if $last;
	$xml->endTag for 1 .. 2;
}

# write_reasons(row) - all that is not a plain pass, and what the kernel came from
sub write_reasons {
	my ($row) = @_;
	my $facts = $row->{facts};

	$xml->startTag('section', id => $row->{name});
	element('h3', $row->{name});
	element('p', "error: $facts->{error}", class => 'error') if $facts->{error};
	element('p', "packages: $facts->{packages}", class => 'packages') if $facts->{packages};
	for my $verdict (qw(fail xfail skip)) {
		my @tests = grep { $_->{verdict} eq $verdict } @{$row->{tests}};
		next if !@tests;
		element('h4', "$MEANING{$verdict} (" . @tests . ')');
		$xml->startTag('dl');
		for my $test (@tests) {
			$xml->startTag('dt', id => "$row->{name}.$test->{name}", tabindex => -1);
			element('span', $SYMBOL{$verdict}, class => "mark $verdict");
			$xml->characters(" $test->{name}");
			$xml->endTag;
			element('dd', $test->{reason}) if $test->{reason};
			next if $verdict ne 'fail';
			$xml->startTag('dd');
			element('pre', join "\n", @{$test->{diagnostic}});
			$xml->endTag;
		}
		$xml->endTag;
	}
	$xml->endTag;
}

# write_page(file, commit, rows...) - the page; dies if it cannot be written
sub write_page {
	my ($file, $commit, @rows) = @_;
	my $red = grep { is_red($_) } @rows;

	$_->{by_name} = { map { $_->{name} => $_ } @{$_->{tests}} } for @rows;
	open(my $out, '>:encoding(UTF-8)', $file) or die "$file: $!\n";
	$xml = XML::Writer->new(OUTPUT => $out, DATA_MODE => 0, UNSAFE => 1);
	$xml->raw("<!DOCTYPE html>\n");
	$xml->startTag('html', lang => 'en');
	$xml->startTag('head');
	$xml->emptyTag('meta', charset => 'utf-8');
	$xml->emptyTag('meta', name => 'viewport', content => 'width=device-width');
	element('title', 'kmod_ns: ' . ($red ? "$red of " . @rows . ' kernels fail' : 'all ' . @rows . ' kernels pass'));
	$xml->startTag('style');
	$xml->raw(slurp("$FindBin::Bin/page.css"));
	$xml->endTag for 1 .. 2;
	$xml->startTag('body');
	element('h1', 'Symbol namespaces, kernel by kernel');
	element('p', ($red ? "$red of " . @rows . ' kernels fail' : 'All ' . @rows . ' kernels pass')
		. "; tests of commit $commit.", class => $red ? 'error' : 'fine');
	write_kernels(@rows);
	element('h2', 'Cases');
	write_legend(@rows);
	write_cases(@rows);
	element('h2', 'Reasons');
	write_reasons($_) for @rows;
	$xml->endTag for 1 .. 2;
	$xml->end;
	close($out) or die "$file: $!\n";
}

1;
