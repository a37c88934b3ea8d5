# SPDX-License-Identifier: GPL-2.0
# A missing import is an error without a word.
# file: scripts/mod/modpost.c
# cases: modpost.noimport
# says: not said
s/"(module %s uses|%s\.ko: module uses|module uses) symbol '?%s'? from namespace '?%s'?, but does not import it\.\\n"/"%.0s%.0s%.0s\\n"/
