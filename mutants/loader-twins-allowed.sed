# SPDX-License-Identifier: GPL-2.0
# A module may export a symbol that another one exports.
# file: kernel/module/main.c kernel/module.c
# cases: exports.twins
/^static int verify_exported_symbols\(/,/^}/s/if \(find_symbol\(/if (false \&\& find_symbol(/
