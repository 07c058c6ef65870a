#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct czlib_deflater {
    z_stream stream;
};

czlib_deflater *czlib_begin(czlib_format format) {
    czlib_deflater *deflater = calloc(1, sizeof *deflater);
    int window = format == czlib_raw ? -MAX_WBITS : MAX_WBITS;
    // Only a lack of memory makes it fail, and Swift ends the program for that, too.
    if (!deflater
        || deflateInit2(&deflater->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    return deflater;
}

static void compress_piece(
    z_stream *stream, const void *bytes, unsigned count, int flush, czlib_taker taker, void *context) {
    uint8_t out[1 << 14];
    stream->next_in = (void *)bytes;
    stream->avail_in = count;
    do {
        stream->next_out = out;
        stream->avail_out = sizeof out;
        deflate(stream, flush);
        taker(context, out, sizeof out - stream->avail_out);
    } while (stream->avail_out == 0);
}

void czlib_add(czlib_deflater *deflater, const void *bytes, size_t count, czlib_taker taker, void *context) {
    const uint8_t *rest = bytes;
    while (count > 0) {
        unsigned piece = count < INT_MAX ? (unsigned)count : INT_MAX;
        compress_piece(&deflater->stream, rest, piece, Z_NO_FLUSH, taker, context);
        rest += piece;
        count -= piece;
    }
}

void czlib_end(czlib_deflater *deflater, czlib_taker taker, void *context) {
    compress_piece(&deflater->stream, NULL, 0, Z_FINISH, taker, context);
    deflateEnd(&deflater->stream);
    free(deflater);
}

uint32_t czlib_crc32(uint32_t sum, const void *bytes, size_t count) {
    // Without bytes, zlib begins anew.
    return bytes ? (uint32_t)crc32_z(sum, bytes, count) : sum;
}
