// What is no plain POSIX, and Swift's module of the C library does not show.

#include "CSystem.h"

#include <malloc.h>

void system_keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}
