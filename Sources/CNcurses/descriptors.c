#define _GNU_SOURCE
#include "CNcurses.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int descriptor_of_memory(void) {
    return memfd_create("screen", MFD_CLOEXEC);
}

bool descriptor_redirect(int descriptor, int target) {
    return dup3(target, descriptor, O_CLOEXEC) == descriptor;
}
