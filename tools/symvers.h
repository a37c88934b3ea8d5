/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SYMVERS_H
#define SYMVERS_H

#include "module.h"

/*
 * Adds the exports of a Module.symvers, a vmlinux or a System.map, told apart by
 * what is in them; System.map knows no namespaces, so that they are NULL.
 * Returns NULL, or the reason why it cannot be read.
 */
const char *symvers_read(struct module *kernel, const char *file);

#endif /* SYMVERS_H */
