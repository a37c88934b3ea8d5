#!/usr/bin/perl
# SPDX-License-Identifier: GPL-2.0
# report.pl FOLDER KERNEL... - what the rows in the folder say
#
# On standard output, one KTAP document with one document a kernel; in the folder,
# junit.xml and index.html. Exit status: 0 if all rows pass, 1 if not.
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Rows qw(read_row is_red);
use Junit qw(write_junit);
use Page qw(write_page);

my ($folder, @kernels) = @ARGV;
die "usage: report.pl FOLDER KERNEL...\n" if !@kernels;
binmode(STDOUT, ':encoding(UTF-8)');

my @rows;
for my $kernel (@kernels) {
	my $name = $kernel =~ s,^/,,r =~ tr,/,_,r;
	push @rows, read_row("$folder/$name", $name);
}

print "KTAP version 1\n1..", scalar @rows, "\n";
my $number = 0;
for my $row (@rows) {
	$number++;
	print $row->{text} =~ s/^/  /gmr;
	print "# $row->{facts}{error}\n" if $row->{facts}{error};
	print is_red($row) ? 'not ' : '', "ok $number $row->{name}\n";
}
my $red = grep { is_red($_) } @rows;
print '# Totals: pass:', @rows - $red, " fail:$red xfail:0 xpass:0 skip:0 error:0\n";
write_junit("$folder/junit.xml", @rows);
my $commit = `git -C $FindBin::Bin describe --always --dirty 2>/dev/null` || 'unknown';
chomp($commit);
write_page("$folder/index.html", $commit, @rows);
print STDERR "kmod_ns: $folder/index.html\n";
exit($red ? 1 : 0);
