# SPDX-License-Identifier: GPL-2.0
# JUnit's XML, which GitLab and Jenkins show: a suite a kernel. It knows no
# expected failure; such a case is a skipped one that says so.
package Junit;
use strict;
use warnings;
use XML::Writer;
use Exporter 'import';
our @EXPORT_OK = qw(write_junit);

# printable(text) - without what XML cannot hold
sub printable {
	my ($text) = @_;

	$text =~ s/[^\t\n\x20-\x{d7ff}\x{e000}-\x{fffd}]//g;
	return $text;
}

sub write_case {
	my ($xml, $row, $test) = @_;
	my ($component, $case) = split /\./, $test->{name}, 2;

	$xml->startTag('testcase', classname => "$row->{name}.$component", name => $case // $component);
	if ($test->{verdict} eq 'fail') {
		$xml->dataElement('failure', printable(join "\n", @{$test->{diagnostic}}),
			message => printable($test->{diagnostic}[-1] // 'failed'));
	} elsif ($test->{verdict} eq 'skip') {
		$xml->emptyTag('skipped', message => printable($test->{reason}));
	} elsif ($test->{verdict} eq 'xfail') {
		$xml->emptyTag('skipped', message => printable("expected to fail: $test->{reason}"));
	}
	$xml->endTag;
}

sub write_row {
	my ($xml, $row) = @_;
	my ($facts, $count) = @$row{qw(facts count)};

	$xml->startTag('testsuite', name => $row->{name},
		tests => scalar(@{$row->{tests}}) + ($facts->{error} ? 1 : 0),
		failures => $count->{fail}, errors => $facts->{error} ? 1 : 0,
		skipped => $count->{skip} + $count->{xfail}, time => $facts->{seconds} // 0);
	if ($facts->{error}) {
		$xml->startTag('testcase', classname => $row->{name}, name => 'row');
		$xml->emptyTag('error', message => printable($facts->{error}));
		$xml->endTag;
	}
	write_case($xml, $row, $_) for @{$row->{tests}};
	$xml->endTag;
}

# write_junit(file, rows...) - the file; dies if it cannot be written
sub write_junit {
	my ($file, @rows) = @_;

	open(my $out, '>:encoding(UTF-8)', $file) or die "$file: $!\n";
	my $xml = XML::Writer->new(OUTPUT => $out, DATA_MODE => 1, DATA_INDENT => 1);
	$xml->xmlDecl('UTF-8');
	$xml->startTag('testsuites', name => 'kmod_ns');
	write_row($xml, $_) for @rows;
	$xml->endTag;
	$xml->end;
	close($out) or die "$file: $!\n";
}

1;
