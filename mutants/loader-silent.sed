# SPDX-License-Identifier: GPL-2.0
# A missing import is refused or allowed without a word.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import
# says: expected the kernel to log
s/"%s: module uses symbol \(%s\) from namespace %s, but does not import it\.\\n"/"%.0s%.0s%.0s\\n"/
