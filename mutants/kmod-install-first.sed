# SPDX-License-Identifier: GPL-2.0
# An install command takes precedence over a soft dependency (R37).
# file: libkmod/libkmod-module.c
# cases: modprobe.install_command
s/mod->ignorecmd = \(pre != NULL \|\| post != NULL\);/mod->ignorecmd = false;/
