#!/usr/bin/perl
# SPDX-License-Identifier: GPL-2.0
# mutate.pl SEED COUNT FILE... - write COUNT damaged copies of each, mutant.N
#
# Half of the damage is where an ELF file says where things are: in its first
# 64 bytes, and in its section headers.
use strict;
use warnings;

my ($seed, $count, @files) = @ARGV;
my $number = 0;
srand($seed);
print STDERR "seed $seed\n";
for my $file (@files) {
	open(my $in, '<:raw', $file) or die "$file: $!";
	my $bytes = do { local $/; <$in> };
	my $headers = unpack('Q<', substr($bytes, 40, 8));
	my $size = 64 * unpack('S<', substr($bytes, 60, 2));
	for (1 .. $count) {
		my $mutant = $bytes;
		for (1 .. 1 + int(rand(6))) {
			my $where = int(rand(length($mutant)));
			my $kind = int(rand(4));
			$where = int(rand(64)) if $kind == 0;
			$where = $headers + int(rand($size)) if $kind == 1;
			my @values = (0, 0xff, 0x7f, 0x80, int(rand(256)),
				      ord(substr($mutant, $where, 1)) ^ 1 << int(rand(8)));
			substr($mutant, $where, 1) = chr($values[int(rand(@values))]);
		}
		open(my $out, '>:raw', 'mutant.' . $number++) or die $!;
		print $out $mutant;
		close($out) or die $!;
	}
}
