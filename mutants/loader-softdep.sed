# SPDX-License-Identifier: GPL-2.0
# The loader refuses a module whose soft dependency is not there.
# file: kernel/module/main.c kernel/module.c
# cases: softdep.not_the_kernels
s/^(\terr = )(simplify_symbols\(mod, info\);)/\1({\
		const char *soft = get_modinfo(info, "softdep");\
\
		soft \&\& strstarts(soft, "pre: ") \&\&\
			!find_module_all(soft + 5, strcspn(soft + 5, " "), false);\
	}) ? -ENOENT : \2/
