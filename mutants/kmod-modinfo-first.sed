# SPDX-License-Identifier: GPL-2.0
# modinfo -F prints the first value only.
# file: tools/modinfo.c
# cases: consistency.declared
/^static int modinfo_do\(/,/^}/s/^(\t*)printf\("%s%c", value, separator\);/&\n\1break;/
