# SPDX-License-Identifier: GPL-2.0
# Exports lose their namespace.
# file: include/linux/export.h
# cases: symvers.columns modpost.noimport
/define ___EXPORT_SYMBOL/,/previous/ {
	s/\.ascii ns "\\0"/.ascii "\\0"/
	s/\.asciz ns\b/.asciz ""/
	s/\.asciz(\s*)\\"" ns "\\"/.asciz\1\\"\\"/
}
