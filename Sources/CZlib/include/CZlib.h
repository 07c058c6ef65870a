#pragma once

#include <stddef.h>
#include <stdint.h>

/// A text that is being compressed.
typedef struct czlib_deflater czlib_deflater;

typedef enum czlib_format {
    /// Nothing around the compressed bytes, as in a ZIP archive. Source: RFC 1951.
    czlib_raw,
    /// With a header and a checksum, as in a PNG picture. Source: RFC 1950.
    czlib_wrapped,
} czlib_format;

/// Takes compressed bytes, which are valid only during the call.
typedef void (*czlib_taker)(void *_Nonnull context, const uint8_t *_Nonnull bytes, size_t count);

/// Begins to compress. Ends the program if there is no memory.
czlib_deflater *_Nonnull czlib_begin(czlib_format format);

/// Compresses more bytes.
void czlib_add(
    czlib_deflater *_Nonnull deflater, const void *_Nullable bytes, size_t count, czlib_taker _Nonnull taker,
    void *_Nonnull context);

/// Compresses what is left, and frees everything.
void czlib_end(czlib_deflater *_Nonnull deflater, czlib_taker _Nonnull taker, void *_Nonnull context);

/// Continues a CRC-32, which begins with 0, with more bytes.
uint32_t czlib_crc32(uint32_t sum, const void *_Nullable bytes, size_t count);
