# SPDX-License-Identifier: GPL-2.0
# A missing import is allowed whatever the configuration says.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import
# says: expected EINVAL, module was loaded
# kernels: refuse
s/#ifndef CONFIG_MODULE_ALLOW_MISSING_NAMESPACE_IMPORTS/#if 0/
