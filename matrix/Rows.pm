# SPDX-License-Identifier: GPL-2.0
# What the rows' folders hold: facts, and the test lines of their documents.
package Rows;
use strict;
use warnings;
use TAP::Parser;
use Exporter 'import';
our @EXPORT_OK = qw(read_row is_red slurp);

# comments that describe the run, and no test line
my $DESCRIBES = qr/^(kernel|kernel tree|layout|kmod|load layer|Totals): /;

# slurp(file) - its text; nothing if there is none
sub slurp {
	my ($file) = @_;

	open(my $in, '<:encoding(UTF-8)', $file) or return '';
	local $/;
	my $text = <$in>;
	return $text // '';
}

# verdict(result) - of a test line of TAP::Parser's: verdict, name and reason
sub verdict {
	my ($result) = @_;
	my ($name, $reason) = split / # XFAIL /, $result->description, 2;

	return ('fail', $name, '') if !$result->is_ok;
	return ('skip', $name, $result->explanation) if $result->has_skip;
	return ('xfail', $name, $reason) if defined $reason;
	return ('pass', $name, '');
}

# read_tests(text) - the test lines of a document, each with the diagnostic
#	before it; and what was said after the last of them
sub read_tests {
	my ($text) = @_;
	my (@tests, @comments);
	my $parser = TAP::Parser->new({ tap => $text });

	while (my $result = $parser->next) {
		push @comments, $result->comment
			if $result->is_comment && $result->comment !~ $DESCRIBES;
		next if !$result->is_test;
		my ($verdict, $name, $reason) = verdict($result);
		push @tests, { name => $name, verdict => $verdict, reason => $reason,
			       diagnostic => [splice @comments] };
	}
	push @comments, map { "the document is not whole: $_" } $parser->parse_errors;
	return (\@tests, @comments);
}

# read_row(folder, name) - a row: its facts, tests, and the document itself
sub read_row {
	my ($folder, $name) = @_;
	my %facts = map { split /\t/, $_, 2 } grep { /\t/ } split /\n/, slurp("$folder/facts");
	my $text = slurp("$folder/ktap");
	my %count = map { $_ => 0 } qw(pass fail xfail skip);

	$facts{error} //= 'the row has no result' if !exists $facts{status};
	$facts{kmod} = $1 if $text =~ /^# kmod: kmod version (\S+)/m;
	$facts{release} = $1 if $text =~ /^# kernel: ([^ ,]+)/m;
	$facts{load} = $1 if $text =~ /^# load layer: (\d+) ms/m;
	my ($tests, @said) = $text =~ /^1\.\.[1-9]/m ? read_tests($text) : ([]);
	$count{$_->{verdict}}++ for @$tests;
	$facts{error} //= join '; ', @said if @said && !$count{fail};
	return { name => $name, facts => \%facts, tests => $tests, count => \%count, text => $text };
}

# is_red(row) - did it fail, in a case or as a whole?
sub is_red {
	my ($row) = @_;

	return $row->{facts}{error} || $row->{facts}{status} || $row->{count}{fail};
}

1;
