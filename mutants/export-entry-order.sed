# SPDX-License-Identifier: GPL-2.0
# Name and namespace change places in an entry.
# file: include/linux/export-internal.h
# cases: ksymtab.strings
# kernels: since 6.5
s/__KSYM_REF\(__kstrtab_ ##name\)/__KSYM_REF(__kstrtabNS_ ##name)/
s/__KSYM_REF\(__kstrtabns_ ##name\)/__KSYM_REF(__kstrtab_ ##name)/
s/__KSYM_REF\(__kstrtabNS_ ##name\)/__KSYM_REF(__kstrtabns_ ##name)/
