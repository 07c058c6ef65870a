#pragma once

#include <stddef.h>

/// A file that is part of the program.
typedef struct bundled_file {
    /// Folder and name, for instance "openness/catalog.yaml".
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} bundled_file;

/// The file at this index; a null pointer after the last one.
const bundled_file *_Nullable bundled_file_at(size_t index);
