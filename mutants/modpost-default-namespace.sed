# SPDX-License-Identifier: GPL-2.0
# Symbols in no namespace are taken for symbols in one (R2, R10).
# file: scripts/mod/modpost.c
# cases: modpost.import
s/if \(!namespace\[0\]\)/if (0)/
s/exp->namespace \&\&$/1 \&\&/
s/(namespace \&\& )?namespace\[0\] \? (NOFAIL\(strdup\(namespace\)\)) : NULL/\2/
