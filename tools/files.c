// SPDX-License-Identifier: GPL-2.0
#include <errno.h>
#include <fnmatch.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "files.h"

#define obstack_chunk_alloc	malloc
#define obstack_chunk_free	free

/* What a worker takes its next file from: the largest first, not to wait for it at the end. */
struct queue {
	struct file **files;
	size_t count;
	atomic_size_t next;
	struct obstack *memory;
	atomic_size_t workers;
	pthread_t caller;	/* which is the one that shows progress */
	double show_at;
	bool shown;
};

static int out_of_memory(void)
{
	fputs("nsaudit: out of memory\n", stderr);
	return -1;
}

static void cannot_read(struct files *files, const char *path, const char *why)
{
	fprintf(stderr, "nsaudit: %s: %s\n", path, why);
	files->unreadable++;
}

static int add(struct files *files, const char *path, __u64 size)
{
	struct file *more;

	/* whenever it is a power of two, there is no room left */
	if (!(files->count & (files->count - 1))) {
		more = realloc(files->files, (files->count ? files->count * 2 : 1) * sizeof(*more));
		if (!more)
			return out_of_memory();
		files->files = more;
	}
	files->files[files->count] = (struct file){ .path = strdup(path), .size = size };
	return files->files[files->count++].path ? 0 : out_of_memory();
}

static bool is_module(const char *name)
{
	return !fnmatch("*.ko", name, 0) || !fnmatch("*.ko.gz", name, 0) ||
	       !fnmatch("*.ko.xz", name, 0) || !fnmatch("*.ko.zst", name, 0);
}

static int add_entry(struct files *files, FTS *fts, FTSENT *entry)
{
	if (entry->fts_level > 1 && !strcmp(entry->fts_name, "modules.dep")) {
		fprintf(stderr, "nsaudit: %.*s: the modules of one kernel at a time, please\n",
			(int)(entry->fts_pathlen - entry->fts_namelen - 1), entry->fts_path);
		return -1;
	}
	switch (entry->fts_info) {
	case FTS_D:
		/* links to sources, which hold modules that are not installed */
		if (entry->fts_level && (!strcmp(entry->fts_name, "build") ||
					 !strcmp(entry->fts_name, "source")))
			fts_set(fts, entry, FTS_SKIP);
		return 0;
	case FTS_DNR:
	case FTS_ERR:
	case FTS_NS:
		cannot_read(files, entry->fts_path, strerror(entry->fts_errno));
		return 0;
	case FTS_F:
	case FTS_DEFAULT:
	case FTS_SLNONE:
		if (entry->fts_level && !is_module(entry->fts_name))
			return 0;
		return add(files, entry->fts_path, entry->fts_statp->st_size);
	default:
		return 0;
	}
}

int files_add(struct files *files, const char *path)
{
	char *const paths[] = { (char *)path, NULL };
	FTS *fts = fts_open(paths, FTS_LOGICAL | FTS_NOCHDIR, NULL);
	FTSENT *entry;
	int result = 0;

	if (!fts)
		return out_of_memory();
	while (!result && (entry = fts_read(fts)))
		result = add_entry(files, fts, entry);
	fts_close(fts);
	return result;
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->path, ((const struct file *)b)->path);
}

static int by_size(const void *a, const void *b)
{
	const struct file *first = *(struct file *const *)a, *second = *(struct file *const *)b;

	return first->size < second->size ? 1 : first->size > second->size ? -1 :
		strcmp(first->path, second->path);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/* A line that is written over on a terminal, and now and then a line elsewhere. */
static void show_progress(struct queue *queue, size_t done)
{
	bool terminal;

	if (now() < queue->show_at)
		return;
	terminal = isatty(STDERR_FILENO);
	queue->show_at = now() + (terminal ? 0.2 : 10);
	queue->shown = terminal;
	fprintf(stderr, "%snsaudit: %zu of %zu modules%s", terminal ? "\r" : "", done,
		queue->count, terminal ? "" : "\n");
}

/* Takes files until there are none left, one worker's memory being its own. */
static void *work(void *argument)
{
	struct queue *queue = argument;
	pthread_t self = pthread_self();
	struct content content = { 0 };
	struct obstack *memory = &queue->memory[atomic_fetch_add(&queue->workers, 1)];
	size_t i;

	obstack_init(memory);
	while ((i = atomic_fetch_add(&queue->next, 1)) < queue->count) {
		struct file *file = queue->files[i];

		module_init(&file->module, file->path, memory);
		file->module.error = content_open(&content, file->path);
		if (!file->module.error)
			module_read(&file->module, &content);
		content_close(&content);
		if (pthread_equal(self, queue->caller))
			show_progress(queue, i);
	}
	content_free(&content);
	return NULL;
}

/* The calling thread is one of them, and does all where it can have no other. */
static void run(struct queue *queue, size_t jobs)
{
	pthread_t threads[MAX_JOBS];
	size_t i, started = 0;

	while (started + 1 < jobs && !pthread_create(&threads[started], NULL, work, queue))
		started++;
	work(queue);
	for (i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	if (queue->shown)
		fputs("\r\033[K", stderr);
}

/* The same file, by two arguments, is one. */
static void sort(struct files *files)
{
	size_t kept = 0;

	if (files->count)
		qsort(files->files, files->count, sizeof(*files->files), by_path);
	for (size_t i = 0; i < files->count; i++)
		if (kept && !strcmp(files->files[kept - 1].path, files->files[i].path))
			free(files->files[i].path);
		else
			files->files[kept++] = files->files[i];
	files->count = kept;
}

static void drop_unreadable(struct files *files)
{
	size_t kept = 0;

	for (size_t i = 0; i < files->count; i++) {
		struct file *file = &files->files[i];

		if (!file->module.error) {
			files->files[kept++] = *file;
			continue;
		}
		cannot_read(files, file->path, file->module.error);
		free(file->path);
	}
	files->count = kept;
}

int files_read(struct files *files, size_t jobs)
{
	struct queue queue = {
		.memory = files->memory,
		.caller = pthread_self(),
		.show_at = now() + (isatty(STDERR_FILENO) ? 1 : 10),
	};

	sort(files);
	queue.count = files->count;
	queue.files = malloc((files->count + 1) * sizeof(*queue.files));
	if (!queue.files)
		return out_of_memory();
	for (size_t i = 0; i < files->count; i++)
		queue.files[i] = &files->files[i];
	qsort(queue.files, queue.count, sizeof(*queue.files), by_size);
	run(&queue, jobs);
	free(queue.files);
	files->workers = queue.workers;
	drop_unreadable(files);
	return 0;
}

void files_free(struct files *files)
{
	for (size_t i = 0; i < files->count; i++)
		free(files->files[i].path);
	for (size_t i = 0; i < files->workers; i++)
		obstack_free(&files->memory[i], NULL);
	free(files->files);
}
