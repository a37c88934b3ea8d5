# SPDX-License-Identifier: GPL-2.0
# The quotes of the literal are part of the import (R20).
# file: include/linux/module.h
# cases: modpost.import modpost.import_macro
s/(define MODULE_IMPORT_NS\(ns\)\s*MODULE_INFO\(import_ns, )(.*)\)$/\1"\\"" \2 "\\"")/
