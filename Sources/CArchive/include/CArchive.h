#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Callbacks while a ZIP archive is read. Pointers are valid only during the call.
typedef struct carchive_handlers {
    /// A file begins. Returns whether its content is wanted.
    bool (*_Nonnull begin)(void *_Nonnull context, const char *_Nonnull name);
    /// A piece of the content of the file that began last. Returns whether to continue.
    bool (*_Nonnull data)(void *_Nonnull context, const void *_Nonnull bytes, size_t count);
} carchive_handlers;

typedef enum carchive_outcome {
    carchive_complete,
    /// A callback ended it.
    carchive_ended,
    /// It is not a ZIP archive, or damaged, or encrypted.
    carchive_faulty,
    /// libarchive is not installed.
    carchive_no_library,
} carchive_outcome;

/// Reads the files of a ZIP archive in memory, in the order in which they are stored.
carchive_outcome carchive_read_zip(
    const void *_Nonnull bytes, size_t count, carchive_handlers handlers, void *_Nonnull context);
