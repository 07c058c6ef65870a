// glibc's settings of malloc are macros and a header that Swift does not see.

#include "CMemory.h"

#include <malloc.h>

void memory_keep(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}
