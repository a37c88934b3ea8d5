# SPDX-License-Identifier: GPL-2.0
# Only the first file of a module gets its imports (R5, R14).
# file: scripts/nsdeps
# cases: nsdeps.several_files
s/(mod_source_files=\$\(sed .* \$mod\.mod)\)/\1 | head -n 1)/
s/sed -n 1p/sed -n '1s, .*,,p'/
