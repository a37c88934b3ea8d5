# SPDX-License-Identifier: GPL-2.0
# A symbol's section is what its 16 bits say, however many sections there are (R12).
# file: scripts/mod/modpost.c
# cases: symvers.many_sections
s/get_secindex\([a-z]+, ([a-z]+)\)/(unsigned int)\1->st_shndx/g
