/* SPDX-License-Identifier: GPL-2.0 */
#ifndef EXPORTS_H
#define EXPORTS_H

#include "module.h"

/*
 * Adds what the file exports to module->exports, in the order of its symbol
 * tables. An entry that leads to nothing is among them, with the reason in why.
 * Returns 0, or -1 with the reason in mod.
 */
int exports_read(struct module *module, struct elfmod *mod);

#endif /* EXPORTS_H */
