# SPDX-License-Identifier: GPL-2.0
# In modules, foo's namespace and ns_foo's name have one label (R3). Not in the
# kernel, which exports capable() and ns_capable() and would not be built.
# file: include/linux/export-internal.h
# cases: symvers.ns_prefix
# kernels: since 6.5
/^#define __KSYMTAB\(/i\
#ifdef MODULE\
#define __KSYM_LABEL "__kstrtab_ns_"\
#else\
#define __KSYM_LABEL "__kstrtabns_of_"\
#endif
s/"__kstrtabns_" #name ":"/& "\\n" __KSYM_LABEL #name ":"/
