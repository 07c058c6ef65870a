#pragma once

/// Lets the process keep what it has freed for what it needs next. A project's files are read whole, one after the other:
/// without this each takes fresh pages from the system, which cost more than reading the file into them.
void system_keep_memory(void);

/// Begins a call on a thread of its own; a null pointer where the system gives none.
void *_Nullable system_begin(void (*_Nonnull call)(void *_Nonnull), void *_Nonnull argument);

/// Waits for the end of a call that was begun.
void system_join(void *_Nullable thread);
