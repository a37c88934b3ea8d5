# SPDX-License-Identifier: GPL-2.0
# Only the first of the missing namespaces is added.
# file: scripts/nsdeps
# cases: nsdeps.one_file
s/for ns in \$namespaces/for ns in ${namespaces%% *}/
