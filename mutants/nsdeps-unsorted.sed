# SPDX-License-Identifier: GPL-2.0
# The imports are not put in order.
# file: scripts/nsdeps
# cases: nsdeps.one_file
s/(LC_ALL|LANG)=C sort -u/cat/
