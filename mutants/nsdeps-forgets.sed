# SPDX-License-Identifier: GPL-2.0
# An import that was there before is gone when another is added.
# file: scripts/nsdeps
# cases: nsdeps.one_file
s/grep MODULE_IMPORT_NS \|/grep "MODULE_IMPORT_NS.*$ns" |/
