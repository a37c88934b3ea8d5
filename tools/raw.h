/* SPDX-License-Identifier: GPL-2.0 */
#ifndef RAW_H
#define RAW_H

/*
 * Prints what the files export (a line for each entry of their symbol tables),
 * or what they import, judging nothing. A file that cannot be read in all its
 * parts contributes nothing but its line on stderr; the others are still done.
 * Returns 0, or -1 if there was such a file.
 */
int raw_exports(char **files);
int raw_imports(char **files);

#endif /* RAW_H */
