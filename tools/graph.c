// SPDX-License-Identifier: GPL-2.0
#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "graph.h"
#include "text.h"

struct edge {
	const char *user, *owner, *namespace;
};

static int compare(const void *a, const void *b)
{
	const struct edge *first = a, *second = b;
	int order = strcmp(first->user, second->user);

	if (!order)
		order = strcmp(first->owner, second->owner);
	return order ? order : strcmp(first->namespace, second->namespace);
}

/* tsearch() keeps one of each; they stay where they are, in the files' order. */
static int add_edge(void **edges, const char *user, const struct export *export)
{
	struct edge *edge = malloc(sizeof(*edge)), **found;

	if (!edge)
		return -1;
	*edge = (struct edge){ user, export->owner, export->namespace };
	found = tsearch(edge, edges, compare);
	if (!found || *found != edge)
		free(edge);
	return found ? 0 : -1;
}

static int add_edges(void **edges, const struct module *module, struct symbols *symbols)
{
	for (const struct item *use = module->undefined.first; use; use = use->next) {
		const struct export *export = symbols_exporters(symbols, use->text);

		for (; export; export = export->twin)
			if (export->namespace && *export->namespace &&
			    add_edge(edges, module->name, export))
				return -1;
	}
	return 0;
}

static void print_edge(const void *node, VISIT visit, void *out)
{
	const struct edge *edge = *(const struct edge *const *)node;

	if (visit != postorder && visit != leaf)
		return;
	fputc('\t', out);
	print_json(edge->user, out);
	fputs(" -> ", out);
	print_json(edge->owner, out);
	fputs(" [label=", out);
	print_json(edge->namespace, out);
	fputs("];\n", out);
}

int print_graph(const struct files *files, struct symbols *symbols, FILE *out)
{
	void *edges = NULL;
	int result = 0;

	for (size_t i = 0; i < files->count && !result; i++)
		result = add_edges(&edges, &files->files[i].module, symbols);
	if (!result) {
		fputs("digraph namespaces {\n\trankdir=LR;\n", out);
		twalk_r(edges, print_edge, out);
		fputs("}\n", out);
	}
	tdestroy(edges, free);
	return result;
}
