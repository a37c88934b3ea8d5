# SPDX-License-Identifier: GPL-2.0
# The loader's messages have a prefix.
# file: kernel/module/main.c kernel/module.c
# cases: loader.*
1i #undef pr_fmt\
#define pr_fmt(fmt) "module loader: " fmt
