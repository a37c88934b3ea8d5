# SPDX-License-Identifier: GPL-2.0
# A missing import is refused whatever the configuration says.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import equality.* unresolved.weak ways.*
# says: expected to be loaded, got EINVAL
# kernels: allow
s/#ifndef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/#if 1/
