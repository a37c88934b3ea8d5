# SPDX-License-Identifier: GPL-2.0
# foo's namespace and ns_foo's name are one label (R3).
# file: include/linux/export-internal.h
# cases: symvers.ns_prefix
# kernels: since 6.5
s/__kstrtabns_/__kstrtab_ns_/
