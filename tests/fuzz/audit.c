// SPDX-License-Identifier: GPL-2.0
/*
 * A libFuzzer target: any bytes, as a module, as what a kernel exports, or as a
 * compressed one of both; judged and printed like others.
 */
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "graph.h"
#include "rules.h"
#include "symvers.h"

#define obstack_chunk_alloc	malloc
#define obstack_chunk_free	free

/* What the seeds use, as a kernel that gives it in several ways. */
static const char exports[] =
	"0x0\toutside\tvmlinux\tEXPORT_SYMBOL\tmodule:a-b,te*,0\n"
	"0x0\ttest_ns_add\tvmlinux\tEXPORT_SYMBOL\tKMOD_NS_TEST\n"
	"0x0\ttest_ns_mul\tdrivers/absent\tEXPORT_SYMBOL\tmodule:test_ns_import\n"
	"0x0\tfirst\tvmlinux\tEXPORT_SYMBOL\t\n";

static void judge(struct files *files, struct kernel *kernel, FILE *out)
{
	struct audit audit = { "fuzz", files->count, 0 };
	struct symbols symbols;
	struct findings findings;

	findings_init(&findings);
	if (symbols_index(&symbols, files, kernel, true))
		abort();
	rules_check(&findings, files, kernel, &symbols, true);
	findings_sort(&findings);
	print_findings_text(&findings, &audit, out);
	print_findings_json(&findings, &audit, out);
	print_graph(files, &symbols, out);
	symbols_free(&symbols);
	findings_free(&findings);
}

static void read_and_judge(const char *path, const char *exports_path, FILE *out)
{
	struct file file = { .path = (char *)path };
	struct files files = { .files = &file, .count = 1 };
	struct content content = { 0 };
	struct obstack memory;
	struct kernel kernel;

	obstack_init(&memory);
	kernel_init(&kernel);
	kernel.knows_builtin = true;
	module_init(&file.module, path, &memory);
	file.module.error = content_open(&content, path);
	if (!file.module.error)
		module_read(&file.module, &content);
	content_close(&content);
	content_free(&content);
	if (file.module.error)
		files.count = 0;
	symvers_read(&kernel.module, files.count ? exports_path : path);
	judge(&files, &kernel, out);
	kernel_free(&kernel);
	obstack_free(&memory, NULL);
}

/* Puts the bytes into a file, made at the first call; returns its path. */
static const char *fill(int *file, char path[32], const void *bytes, size_t size)
{
	if (!*file)
		*file = memfd_create("fuzz", 0);
	if (*file <= 0 || ftruncate(*file, 0) || pwrite(*file, bytes, size, 0) != (ssize_t)size)
		abort();
	snprintf(path, 32, "/proc/self/fd/%d", *file);
	return path;
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
	static int input, symvers;
	static FILE *out;
	char path[32], exports_path[32];

	if (!out)
		out = fopen("/dev/null", "w");
	if (!out)
		abort();
	read_and_judge(fill(&input, path, bytes, size),
		       fill(&symvers, exports_path, exports, sizeof(exports) - 1), out);
	return 0;
}
