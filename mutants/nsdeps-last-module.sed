# SPDX-License-Identifier: GPL-2.0
# The last module that lacks an import is left as it is.
# file: scripts/nsdeps
# cases: nsdeps.one_file nsdeps.several_files
s/^while read line/head -n -1 "${MODULES_NSDEPS:-modules.nsdeps}" | &/
s/^done < .*/done/
