// SPDX-License-Identifier: GPL-2.0
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kernel.h"
#include "symvers.h"

#define obstack_chunk_alloc	malloc
#define obstack_chunk_free	free

/*
 * Where a kernel's exports may be, the best first. %t: the tree; %b: where its
 * link build leads; %r: the root; %k: the release.
 */
static const char * const places[] = {
	"%t/Module.symvers", "%b/Module.symvers",
	"%t/symvers.gz", "%t/symvers.xz", "%t/symvers.zst",
	"%r/boot/symvers-%k.gz", "%r/boot/symvers-%k.xz", "%r/boot/symvers-%k.zst",
	"%r/usr/src/linux-headers-%k/Module.symvers", "%r/usr/src/kernels/%k/Module.symvers",
	"%t/vmlinux", "%b/vmlinux", "%r/boot/vmlinux-%k",
	"%r/usr/lib/debug/boot/vmlinux-%k", "%r/usr/lib/debug/lib/modules/%k/vmlinux",
	"%t/System.map", "%b/System.map", "%r/boot/System.map-%k",
};

void kernel_init(struct kernel *kernel)
{
	memset(kernel, 0, sizeof(*kernel));
	obstack_init(&kernel->memory);
	module_init(&kernel->module, "vmlinux", &kernel->memory);
}

void kernel_free(struct kernel *kernel)
{
	free(kernel->exports_file);
	free(kernel->tree);
	obstack_free(&kernel->memory, NULL);
}

static char *join(const char *folder, const char *name)
{
	char *path;

	return asprintf(&path, "%s/%s", folder, name) < 0 ? NULL : path;
}

static bool has(const char *folder, const char *name)
{
	char *path = join(folder, name);
	bool there = path && !access(path, F_OK);

	free(path);
	return there;
}

char *kernel_modules(const char *root, const char *release)
{
	static const char * const formats[] = { "%s/lib/modules/%s", "%s/usr/lib/modules/%s" };
	char *path = NULL;

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		if (asprintf(&path, formats[i], root, release) < 0)
			return NULL;
		if (!access(path, F_OK))
			return path;
		free(path);
	}
	return NULL;
}

static bool is_tree(const char *folder)
{
	const char *parent = strstr(folder, "/lib/modules/");

	/* not every distribution's packages have more than the modules there */
	if (parent && !strchr(parent + sizeof("/lib/modules/") - 1, '/'))
		return true;
	return has(folder, "modules.builtin") || has(folder, "vmlinux");
}

void kernel_set_tree(struct kernel *kernel, const char *path)
{
	char *folder = realpath(path, NULL), *slash;

	while (folder && *folder && !is_tree(folder)) {
		slash = strrchr(folder, '/');
		if (slash)
			*slash = '\0';
	}
	if (!folder || !*folder) {
		free(folder);
		return;
	}
	free(kernel->tree);
	kernel->tree = folder;
}

/* Where the link leads: when it is absolute, it was made for the root. */
static char *build_of(const char *tree, const char *root)
{
	char target[PATH_MAX], *link = join(tree, "build"), *path;
	ssize_t length = link ? readlink(link, target, sizeof(target) - 1) : -1;

	if (length <= 0 || *target != '/')
		return link;
	target[length] = '\0';
	path = join(root, target + 1);
	if (!path || access(path, F_OK)) {
		free(path);
		return link;
	}
	free(link);
	return path;
}

/* Cuts /lib/modules/RELEASE off the tree, and /usr. */
static char *root_of(const char *tree)
{
	char *root = strdup(tree), *end;

	if (!root)
		return NULL;
	end = strstr(root, "/lib/modules/");
	if (end) {
		*end = '\0';
		if (end - root >= 4 && !strcmp(end - 4, "/usr"))
			end[-4] = '\0';
	}
	return root;
}

/* Fills in a place's %t, %b, %r and %k. */
static char *fill(const char *place, const char *tree, const char *build, const char *root)
{
	char *path = NULL;
	size_t size;
	FILE *out = open_memstream(&path, &size);

	if (!out)
		return NULL;
	for (; *place; place++) {
		if (*place != '%') {
			fputc(*place, out);
			continue;
		}
		place++;
		fputs(*place == 't' ? tree : *place == 'b' ? build : *place == 'r' ? root :
		      base_name(tree), out);
	}
	fclose(out);
	return path;
}

static int read_exports(struct kernel *kernel, const char *file)
{
	const char *why = symvers_read(&kernel->module, file);

	kernel->exports_file = strdup(file);
	kernel->module.file = kernel->exports_file;
	if (why)
		fprintf(stderr, "nsaudit: %s: %s\n", file, why);
	return why || !kernel->exports_file ? -1 : 0;
}

/* Of the places, the first one that has any: headers have a vmlinux or a map without. */
static int find_exports(struct kernel *kernel)
{
	char *root = root_of(kernel->tree), *build = root ? build_of(kernel->tree, root) : NULL;
	int result = 0;

	for (size_t i = 0; build && i < sizeof(places) / sizeof(*places); i++) {
		char *place = fill(places[i], kernel->tree, build, root);

		if (place && !access(place, F_OK)) {
			free(kernel->exports_file);
			result = read_exports(kernel, place);
		}
		free(place);
		if (result || kernel->module.exports)
			break;
	}
	free(build);
	free(root);
	if (!result && !kernel->module.exports) {
		fprintf(stderr,
			"nsaudit: %s: no Module.symvers, vmlinux or System.map; install the kernel's headers, or say --symvers FILE\n",
			kernel->tree);
		return -1;
	}
	return result;
}

/* Does what is to be done with the file's text, if it is there. */
static int read_file(struct kernel *kernel, const char *name,
		     void (*read)(struct kernel *kernel, char *text, char *end))
{
	struct content content = { 0 };
	char *path = join(kernel->tree, name);
	const char *why = NULL;

	if (path && !access(path, F_OK)) {
		why = content_open(&content, path);
		if (!why)
			why = content_load(&content);
		if (!why)
			read(kernel, (char *)content.bytes, (char *)content.bytes + content.size);
		content_close(&content);
		content_free(&content);
	}
	if (why)
		fprintf(stderr, "nsaudit: %s: %s\n", path, why);
	free(path);
	return why ? -1 : 0;
}

/* "kernel/drivers/usb/core/usbcore.ko" */
static void read_builtin(struct kernel *kernel, char *text, char *end)
{
	char *line;

	(void)end;
	while ((line = strsep(&text, "\n"))) {
		line[strcspn(line, ".")] = '\0';
		if (*line)
			list_add(&kernel->builtin, &kernel->memory,
				 underscores((char *)base_name(line)));
	}
}

/* "usbcore.alias=usb:*", and NULs in between */
static void read_builtin_modinfo(struct kernel *kernel, char *text, char *end)
{
	static const char alias[] = ".alias=";
	char *found;

	for (; text < end; text += strlen(text) + 1) {
		found = strchr(text, '.');
		if (found && !strncmp(found, alias, sizeof(alias) - 1))
			underscores(list_add(&kernel->aliases, &kernel->memory,
					     found + sizeof(alias) - 1)->text);
	}
}

int kernel_read(struct kernel *kernel, const char *file)
{
	if (!file && !kernel->tree) {
		fputs("nsaudit: no kernel beside the modules; say --symvers FILE\n", stderr);
		return -1;
	}
	if (file ? read_exports(kernel, file) : find_exports(kernel))
		return -1;
	if (!kernel->tree)
		return 0;
	kernel->knows_builtin = has(kernel->tree, "modules.builtin");
	return read_file(kernel, "modules.builtin", read_builtin) ||
	       read_file(kernel, "modules.builtin.modinfo", read_builtin_modinfo) ? -1 : 0;
}
