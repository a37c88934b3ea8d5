# SPDX-License-Identifier: GPL-2.0
# Only one line a module goes to modules.softdep.
# file: tools/depmod.c
# cases: depmod.softdep
/^static int output_softdeps(_bin)?\(/,/^}/s/^(\t*)fprintf\(out, "softdep.*/&\n\1break;/
