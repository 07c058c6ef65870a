#pragma once

#include <stdint.h>

/// Which file it is, beyond its name and the path to it.
struct system_identity {
    /// The file system by its own number, or by that of its device where it has none.
    uint64_t file_system;
    uint64_t inode;
    /// When it was made, in nanoseconds since 1970; 0 where the file system does not say.
    int64_t birth;
};

/// Tells which file is open; -1 and errno where that cannot be told.
int system_identify(int file, struct system_identity *_Nonnull identity);

/// Lets the process keep what it has freed for what it needs next. A project's files are read whole, one after the other:
/// without this each takes fresh pages from the system, which cost more than reading the file into them.
void system_keep_memory(void);

/// Begins a call on a thread of its own; a null pointer where the system gives none.
void *_Nullable system_begin(void (*_Nonnull call)(void *_Nonnull), void *_Nonnull argument);

/// Waits for the end of a call that was begun.
void system_join(void *_Nullable thread);
