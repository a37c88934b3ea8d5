# SPDX-License-Identifier: GPL-2.0
# An importer that uses the exporter already, for another symbol, is not looked at again.
# file: kernel/module/main.c kernel/module.c
# cases: loader.missing_import equality.one_of_two
s/verify_namespace_is_imported\(info, (fsa\.)?sym, mod\)/(\1owner \&\& already_uses(mod, \1owner)) ? 0 : &/
