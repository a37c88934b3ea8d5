// SPDX-License-Identifier: GPL-2.0
/*
 * nsaudit - check the symbol namespaces of an installed kernel's modules
 */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "graph.h"
#include "raw.h"
#include "rules.h"

enum { EXIT_CLEAN, EXIT_FINDINGS, EXIT_UNREADABLE = 3 };

struct options {
	enum { TEXT, JSON, GRAPH, EXPORTS, IMPORTS } output;
	const char *root, *symvers;
	enum severity fail_on;
	size_t jobs;
};

static const char usage[] =
	"usage: nsaudit [OPTION]... [RELEASE | FOLDER | MODULE]...\n"
	"  check modules: of a kernel's release (default: the running one), of a folder, or files\n"
	"      --symvers FILE      the kernel's exports: Module.symvers, vmlinux, System.map\n"
	"      --root FOLDER       where to look for releases\n"
	"      --fail-on SEVERITY  note, warning or error (default): what makes the status 1\n"
	"      --json              print a JSON document\n"
	"      --graph             print who imports which namespace from whom, for Graphviz\n"
	"  -j, --jobs N            read so many files at a time (default: all processors)\n"
	"  -h, --help\n"
	"   or: nsaudit --exports | --imports FILE...\n"
	"  judge nothing; print, with tabs in between, a line for each\n"
	"      export:  file, symbol, namespace, gpl or any, size of entry, section, alignment\n"
	"      import:  file, symbol or import_ns, name\n"
	"exit status: 0; 1 there are findings; 3 wrong usage, or a file could not be read\n";

static int fail_usage(const char *why, const char *what)
{
	fprintf(stderr, "nsaudit: %s%s; see nsaudit --help\n", why, what);
	exit(EXIT_UNREADABLE);
}

static size_t number_of_jobs(const char *text)
{
	char *end;
	unsigned long jobs = strtoul(text, &end, 10);

	if (*text < '1' || *text > '9' || *end || jobs > MAX_JOBS)
		fail_usage("not a number of jobs: ", text);
	return jobs;
}

static void set_output(struct options *options, int output)
{
	if (options->output != TEXT)
		fail_usage("more than one kind of output", "");
	options->output = output;
}

static void parse(struct options *options, int argc, char **argv)
{
	enum { SYMVERS = 256, ROOT, FAIL_ON, OUTPUT };
	static const struct option longs[] = {
		{ "symvers", required_argument, NULL, SYMVERS },
		{ "root", required_argument, NULL, ROOT },
		{ "fail-on", required_argument, NULL, FAIL_ON },
		{ "json", no_argument, NULL, OUTPUT + JSON },
		{ "graph", no_argument, NULL, OUTPUT + GRAPH },
		{ "exports", no_argument, NULL, OUTPUT + EXPORTS },
		{ "imports", no_argument, NULL, OUTPUT + IMPORTS },
		{ "jobs", required_argument, NULL, 'j' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 }
	};
	int option, severity;

	while ((option = getopt_long(argc, argv, "hj:", longs, NULL)) != -1) {
		switch (option) {
		case SYMVERS:
			options->symvers = optarg;
			break;
		case ROOT:
			options->root = optarg;
			break;
		case FAIL_ON:
			severity = severity_number(optarg);
			if (severity < 0)
				fail_usage("not a severity: ", optarg);
			options->fail_on = severity;
			break;
		case 'j':
			options->jobs = number_of_jobs(optarg);
			break;
		case 'h':
			fputs(usage, stdout);
			exit(fflush(stdout) ? EXIT_UNREADABLE : EXIT_CLEAN);
		case '?':
			exit(EXIT_UNREADABLE);
		default:
			set_output(options, option - OUTPUT);
		}
	}
}

/* A release, unless there is such a file. */
static char *path_of(const struct options *options, const char *argument)
{
	char *path;

	if (strchr(argument, '/') || !access(argument, F_OK))
		return strdup(argument);
	path = kernel_modules(options->root, argument);
	if (!path)
		fprintf(stderr, "nsaudit: %s: neither a file, nor a release in %s/lib/modules\n",
			argument, options->root);
	return path;
}

/* Returns 0, or -1 after a line on stderr; complete: it is all of a kernel's. */
static int add_argument(struct files *files, struct kernel *kernel,
			const struct options *options, const char *argument, bool *complete)
{
	char *path = path_of(options, argument), *real;
	int result;

	if (!path)
		return -1;
	result = files_add(files, path);
	if (!kernel->tree)
		kernel_set_tree(kernel, path);
	real = realpath(path, NULL);
	if (real && kernel->tree && !strcmp(real, kernel->tree))
		*complete = true;
	free(real);
	free(path);
	return result;
}

static int add_arguments(struct files *files, struct kernel *kernel,
			 const struct options *options, char **arguments, bool *complete)
{
	struct utsname running;

	if (!*arguments) {
		uname(&running);
		return add_argument(files, kernel, options, running.release, complete);
	}
	for (; *arguments; arguments++)
		if (add_argument(files, kernel, options, *arguments, complete))
			return -1;
	return 0;
}

/* Modules that are not in a kernel's tree say themselves which release they are for. */
static void set_tree_by_vermagic(struct kernel *kernel, const struct options *options,
				 const struct files *files)
{
	const char *release = files->count ? files->files[0].module.release : NULL;
	char *path = release ? kernel_modules(options->root, release) : NULL;

	if (path)
		kernel_set_tree(kernel, path);
	free(path);
}

static int print(const struct options *options, struct files *files, struct kernel *kernel,
		 bool complete)
{
	struct audit audit = { kernel->exports_file, files->count, files->unreadable };
	struct symbols symbols;
	struct findings findings;
	int status = EXIT_CLEAN;

	findings_init(&findings);
	if (symbols_index(&symbols, files, kernel, complete))
		obstack_alloc_failed_handler();
	if (options->output == GRAPH) {
		if (print_graph(files, &symbols, stdout))
			obstack_alloc_failed_handler();
	} else {
		rules_check(&findings, files, kernel, &symbols, complete);
		findings_sort(&findings);
		if (options->output == JSON)
			print_findings_json(&findings, &audit, stdout);
		else
			print_findings_text(&findings, &audit, stdout);
		if (findings_reach(&findings, options->fail_on))
			status = EXIT_FINDINGS;
	}
	symbols_free(&symbols);
	findings_free(&findings);
	return status;
}

static int audit(const struct options *options, char **arguments)
{
	struct files files = { 0 };
	struct kernel kernel;
	bool complete = false, known;
	int status = EXIT_UNREADABLE;

	kernel_init(&kernel);
	if (add_arguments(&files, &kernel, options, arguments, &complete))
		goto out;
	if (!files.count) {
		if (!files.unreadable)
			fputs("nsaudit: there are no modules\n", stderr);
		goto out;
	}
	/* what is missing is told before the long work, where it can be */
	known = kernel.tree || options->symvers;
	if (known && kernel_read(&kernel, options->symvers))
		goto out;
	if (files_read(&files, options->jobs))
		goto out;
	if (!known) {
		set_tree_by_vermagic(&kernel, options, &files);
		if (kernel_read(&kernel, NULL))
			goto out;
	}
	status = print(options, &files, &kernel, complete);
	if (files.unreadable)
		status = EXIT_UNREADABLE;
out:
	files_free(&files);
	kernel_free(&kernel);
	return status;
}

int main(int argc, char **argv)
{
	struct options options = { .root = "", .fail_on = ERROR, .jobs = get_nprocs() };
	int status;

	obstack_exit_failure = EXIT_UNREADABLE;
	if (options.jobs > MAX_JOBS)
		options.jobs = MAX_JOBS;
	parse(&options, argc, argv);
	argv += optind;
	if (options.output == EXPORTS || options.output == IMPORTS) {
		if (!*argv)
			fail_usage("no file", "");
		status = options.output == EXPORTS ? raw_exports(argv) : raw_imports(argv);
		status = status ? EXIT_UNREADABLE : EXIT_CLEAN;
	} else {
		status = audit(&options, argv);
	}
	if (fflush(stdout) || ferror(stdout)) {
		perror("nsaudit");
		return EXIT_UNREADABLE;
	}
	return status;
}
