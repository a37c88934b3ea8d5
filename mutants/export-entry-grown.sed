# SPDX-License-Identifier: GPL-2.0
# An entry has a fourth field.
# file: include/linux/export-internal.h
# cases: ksymtab.entry_size
# kernels: since 6.5
s/^(\s*)__KSYM_REF\(__kstrtabns_ ##name\)(.*)$/&\n\1__KSYM_REF(__kstrtabns_ ##name)\2/
