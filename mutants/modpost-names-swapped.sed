# SPDX-License-Identifier: GPL-2.0
# Symbol and namespace change places in the message.
# file: scripts/mod/modpost.c
# cases: modpost.noimport
# says: not said
s/exp->name, exp->namespace\);/exp->namespace, exp->name);/
