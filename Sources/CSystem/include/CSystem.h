#pragma once

#include <stdint.h>

/// The identity of a file, independent of its name and path.
struct system_identity {
    /// The file system's own id, or its device number if it has none.
    uint64_t file_system;
    uint64_t inode;
    /// The birth time in nanoseconds since 1970; 0 if the file system does not record it.
    int64_t birth;
};

/// Identifies an open file; returns -1 and sets errno on failure.
int system_identify(int file, struct system_identity *_Nonnull identity);

/// Lets the process reuse freed memory instead of returning it to the system. A project's files are read whole, one after
/// the other; without this, each takes fresh pages from the system, which cost more than reading the file.
void system_keep_memory(void);

/// Starts a call on its own thread; a null pointer if the system cannot create one.
void *_Nullable system_begin(void (*_Nonnull call)(void *_Nonnull), void *_Nonnull argument);

/// From now on SIGINT, SIGTERM and SIGHUP do not end the program, but are kept for it to take.
void system_watch_signals(void);

/// Readable while there is a signal to take; -1 before they are watched.
int system_signals(void);

/// Makes a pipe that no other program inherits: the end to read, then the end to write. Returns -1 and sets errno on
/// failure.
int system_pipe(int *_Nonnull ends);

/// The number of a signal that came; 0 if none did.
int system_take_signal(void);

/// Waits for a started call to finish.
void system_join(void *_Nullable thread);
