#pragma once

/// Lets the process keep what it has freed for what it needs next. A project's files are read whole, one after the other:
/// without this each takes fresh pages from the system, which cost more than reading the file into them.
void system_keep_memory(void);
