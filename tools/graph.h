/* SPDX-License-Identifier: GPL-2.0 */
#ifndef GRAPH_H
#define GRAPH_H

#include <stdio.h>

#include "symbols.h"

/*
 * Prints, for Graphviz, who imports which namespace from whom: an edge from the
 * module to the exporter of a symbol that it uses, labelled with the namespace.
 * Returns 0, or -1 if there is no memory.
 */
int print_graph(const struct files *files, struct symbols *symbols, FILE *out);

#endif /* GRAPH_H */
