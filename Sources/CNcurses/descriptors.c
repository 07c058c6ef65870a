#define _GNU_SOURCE
#include "CNcurses.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

int descriptor_of_memory(void) {
    return memfd_create("screen", MFD_CLOEXEC);
}

bool descriptor_may_hold(size_t bytes) {
    struct rlimit limit;
    return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur >= bytes;
}

bool descriptor_redirect(int descriptor, int target) {
    return dup3(target, descriptor, O_CLOEXEC) == descriptor;
}
