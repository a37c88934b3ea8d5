// SPDX-License-Identifier: GPL-2.0
#include <errno.h>
#include <fcntl.h>
#include <lzma.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "content.h"

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))

#define CHUNK		(64 << 10)
#define FIRST_ROOM	(64 << 10)
#define MAX_SIZE	(512u << 20)	/* no module is; a bomb ends there */
#define XZ_MEMORY	(128u << 20)	/* xz -9 takes 65 MiB */

enum step { STEP_MORE, STEP_END, STEP_BAD };

/* What is left to read and to write, and the state of the one library that does it. */
struct stream {
	const unsigned char *in;
	size_t in_left;
	unsigned char *out;
	size_t out_left;
	z_stream gzip;
	lzma_stream xz;
	ZSTD_DCtx *zstd;
};

static bool gzip_start(struct stream *stream)
{
	return inflateInit2(&stream->gzip, 16 + MAX_WBITS) == Z_OK;
}

static enum step gzip_step(struct stream *stream)
{
	z_stream *gzip = &stream->gzip;
	int result;

	gzip->next_in = (unsigned char *)stream->in;
	gzip->avail_in = stream->in_left;
	gzip->next_out = stream->out;
	gzip->avail_out = stream->out_left;
	result = inflate(gzip, Z_NO_FLUSH);
	stream->in = gzip->next_in;
	stream->in_left = gzip->avail_in;
	stream->out = gzip->next_out;
	stream->out_left = gzip->avail_out;
	if (result == Z_STREAM_END)
		return STEP_END;
	return result == Z_OK || result == Z_BUF_ERROR ? STEP_MORE : STEP_BAD;
}

static void gzip_stop(struct stream *stream)
{
	inflateEnd(&stream->gzip);
}

static bool xz_start(struct stream *stream)
{
	stream->xz = (lzma_stream)LZMA_STREAM_INIT;
	return lzma_stream_decoder(&stream->xz, XZ_MEMORY, 0) == LZMA_OK;
}

static enum step xz_step(struct stream *stream)
{
	lzma_stream *xz = &stream->xz;
	lzma_ret result;

	xz->next_in = stream->in;
	xz->avail_in = stream->in_left;
	xz->next_out = stream->out;
	xz->avail_out = stream->out_left;
	result = lzma_code(xz, LZMA_RUN);
	stream->in = xz->next_in;
	stream->in_left = xz->avail_in;
	stream->out = xz->next_out;
	stream->out_left = xz->avail_out;
	if (result == LZMA_STREAM_END)
		return STEP_END;
	return result == LZMA_OK || result == LZMA_BUF_ERROR ? STEP_MORE : STEP_BAD;
}

static void xz_stop(struct stream *stream)
{
	lzma_end(&stream->xz);
}

static bool zstd_start(struct stream *stream)
{
	stream->zstd = ZSTD_createDCtx();
	return stream->zstd;
}

static enum step zstd_step(struct stream *stream)
{
	ZSTD_inBuffer in = { stream->in, stream->in_left, 0 };
	ZSTD_outBuffer out = { stream->out, stream->out_left, 0 };
	size_t result = ZSTD_decompressStream(stream->zstd, &out, &in);

	if (ZSTD_isError(result))
		return STEP_BAD;
	stream->in += in.pos;
	stream->in_left -= in.pos;
	stream->out += out.pos;
	stream->out_left -= out.pos;
	return result ? STEP_MORE : STEP_END;
}

static void zstd_stop(struct stream *stream)
{
	ZSTD_freeDCtx(stream->zstd);
}

static const struct format {
	const char *magic;
	size_t length;
	bool (*start)(struct stream *stream);
	enum step (*step)(struct stream *stream);
	void (*stop)(struct stream *stream);
} formats[] = {
	{ "\x1f\x8b", 2, gzip_start, gzip_step, gzip_stop },
	{ "\3757zXZ", 6, xz_start, xz_step, xz_stop },
	{ "\x28\xb5\x2f\xfd", 4, zstd_start, zstd_step, zstd_stop },
};

static const char *grow(struct content *content)
{
	size_t room = content->room ? content->room * 2 : FIRST_ROOM;
	unsigned char *memory;

	if (room > MAX_SIZE)
		return "too large: more than 512 MiB";
	memory = realloc(content->memory, room);
	if (!memory)
		return "out of memory";
	content->memory = memory;
	content->room = room;
	return NULL;
}

/* Decompresses what has been read; *end tells whether that was all of it. */
static const char *decode(struct content *content, const struct format *format,
			  struct stream *stream, bool *end)
{
	const char *why;

	do {
		if (content->size == content->room) {
			why = grow(content);
			if (why)
				return why;
		}
		stream->out = content->memory + content->size;
		stream->out_left = content->room - content->size;
		switch (format->step(stream)) {
		case STEP_BAD:
			return "its compressed data is damaged";
		case STEP_END:
			*end = true;
			break;
		case STEP_MORE:
			break;
		}
		content->size = content->room - stream->out_left;
	} while (!*end && (stream->in_left || !stream->out_left));
	return NULL;
}

static const char *decompress(struct content *content, const struct format *format)
{
	unsigned char chunk[CHUNK];
	struct stream stream = { 0 };
	const char *why = NULL;
	bool end = false;
	ssize_t got;

	content->size = 0;
	if (!format->start(&stream))
		why = "out of memory";
	while (!why && !end) {
		got = read(content->fd, chunk, sizeof(chunk));
		if (got < 0)
			why = strerror(errno);
		else if (!got)
			why = "its compressed data ends early; truncated?";
		if (why)
			break;
		stream.in = chunk;
		stream.in_left = got;
		why = decode(content, format, &stream, &end);
	}
	format->stop(&stream);
	content->bytes = content->memory;
	return why;
}

const char *content_open(struct content *content, const char *file)
{
	unsigned char magic[6];
	struct stat status;
	ssize_t got;

	content->bytes = NULL;
	content->size = 0;
	/* not to wait for the other end of a pipe that is no module anyway */
	content->fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (content->fd < 0 || fstat(content->fd, &status))
		return strerror(errno);
	if (!S_ISREG(status.st_mode))
		return "not a regular file";
	content->size = status.st_size;
	got = pread(content->fd, magic, sizeof(magic), 0);
	for (size_t i = 0; i < ARRAY_SIZE(formats); i++)
		if (got >= (ssize_t)formats[i].length &&
		    !memcmp(magic, formats[i].magic, formats[i].length))
			return decompress(content, &formats[i]);
	return NULL;
}

static const char *load(struct content *content)
{
	size_t done = 0;
	ssize_t got = 1;

	while (done < content->size && got > 0) {
		got = pread(content->fd, content->memory + done, content->size - done, done);
		if (got < 0)
			return strerror(errno);
		done += got;
	}
	content->size = done;
	return NULL;
}

const char *content_load(struct content *content)
{
	const char *why = NULL;

	while (!why && content->room <= content->size)
		why = grow(content);
	if (!why && !content->bytes)
		why = load(content);
	if (why)
		return why;
	content->memory[content->size] = '\0';
	content->bytes = content->memory;
	return NULL;
}

void content_close(struct content *content)
{
	if (content->fd >= 0)
		close(content->fd);
}

void content_free(struct content *content)
{
	free(content->memory);
}
