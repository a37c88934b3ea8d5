#!/usr/bin/perl
# SPDX-License-Identifier: GPL-2.0
# mkelf.pl BITS ENDIAN HOW - print a module, or a vmlinux, with two exports: first,
# in no namespace, and second, in SOME_NS
#
# For architectures that no assembler is installed for. BITS: 32 or 64; ENDIAN:
# little or big; HOW: rel, rela, or mips64el, whose relocations are numbered in
# its own way; absolute or relative: linked.
use strict;
use warnings;

my ($bits, $endian, $how) = @ARGV;
my $order = $endian eq 'big' ? '>' : '<';
my $wide = $bits == 64;
my ($half, $word) = ("S$order", "L$order");
my $long = $wide ? "Q$order" : $word;
my $linked = $how =~ /^(absolute|relative)$/;
my $rela = $how ne 'rel';
my $field = $how eq 'relative' || !$wide ? 4 : 8;
my ($table_address, $strings_address) = $linked ? (0x1000, 0x2000) : (0, 0);

# "first", "", "second", "SOME_NS"
my $strings = "first\0\0second\0SOME_NS\0";
my @fields = ([0, 0], [1, 0], [1, 6], [0, 4], [1, 7], [1, 14]);

my ($table, $relocations) = ('', '');
for my $i (0 .. $#fields) {
	my ($in_strings, $offset) = @{$fields[$i]};
	my $where = $i * $field;
	my $value = ($in_strings ? $strings_address : 0x3000) + $offset;
	$value -= $table_address + $where if $how eq 'relative';
	$value = $how eq 'rel' ? $offset : 0 if !$linked;
	$table .= $field == 8 ? pack($long, $value) : pack($word, $value & 0xffffffff);
	my $symbol = $in_strings ? 2 : 1;
	my $info = $wide ? $symbol << 32 | 1 : $symbol << 8 | 1;
	$info = 18 << 56 | $symbol if $how eq 'mips64el';
	$relocations .= pack("$long $long", $where, $info);
	$relocations .= pack($long, $offset) if $rela;
}

# none, an undefined one in place of what is exported, and the section of the strings
my $symbols = '';
for ([0, 0, 0], [1, 0x10, 0], [0, 3, 2]) {
	my ($name, $info, $section) = @$_;
	$symbols .= $wide ? pack("$word C C $half $long $long", $name, $info, 0, $section, 0, 0)
			  : pack("$word $long $long C C $half", $name, 0, 0, $info, 0, $section);
}

# name, type, address, link, info, alignment, size of an entry, contents
my @sections = (
	['', 0, 0, 0, 0, 0, 0, ''],
	['__ksymtab', 1, $table_address, 0, 0, $field, 0, $table],
	['__ksymtab_strings', 1, $strings_address, 0, 0, 1, 1, $strings],
	['.symtab', 2, 0, 4, 2, 4, $wide ? 24 : 16, $symbols],
	['.strtab', 3, 0, 0, 0, 1, 0, "\0outside\0"],
	['.rela', $rela ? 4 : 9, 0, 3, 1, 4, length($relocations) / 6, $relocations],
	['.shstrtab', 3, 0, 0, 0, 1, 0, ''],
);
pop(@sections), splice(@sections, 5, 1, ['.shstrtab', 3, 0, 0, 0, 1, 0, '']) if $linked;
my ($names, @names) = ('');
for (@sections) {
	push(@names, length($names));
	$names .= "$_->[0]\0";
}
$sections[-1][7] = $names;

my $header_size = $wide ? 64 : 52;
my ($contents, $headers) = ('', '');
for my $i (0 .. $#sections) {
	my (undef, $type, $address, $link, $info, $align, $entry, $bytes) = @{$sections[$i]};
	$contents .= "\0" while length($contents) % 8;
	$headers .= pack("$word $word $long $long $long $long $word $word $long $long",
			 $names[$i], $type, 2, $address, $header_size + length($contents),
			 length($bytes), $link, $info, $align, $entry);
	$contents .= $bytes;
}
$contents .= "\0" while (length($contents) + $header_size) % 8;
binmode(STDOUT);
print "\x7fELF", pack('C C C x9', $wide ? 2 : 1, $order eq '<' ? 1 : 2, 1),
	pack("$half $half $word $long $long $long $word", $linked ? 2 : 1,
	     $how eq 'mips64el' ? 8 : 22, 1, 0, 0, $header_size + length($contents), 0),
	pack("$half " x 6, $header_size, 0, 0, $wide ? 64 : 40, scalar(@sections), $#sections),
	$contents, $headers;
