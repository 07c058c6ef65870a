// System calls beyond POSIX that Swift's C library module does not export.

#define _GNU_SOURCE

#include "CSystem.h"

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

int system_identify(int file, struct system_identity *identity) {
    struct statx status;
    if (statx(file, "", AT_EMPTY_PATH, STATX_INO | STATX_BTIME, &status) != 0) return -1;
    struct statfs system;
    uint64_t number = 0;
    if (fstatfs(file, &system) == 0) memcpy(&number, &system.f_fsid, sizeof number);
    identity->file_system = number != 0 ? number : makedev(status.stx_dev_major, status.stx_dev_minor);
    identity->inode = status.stx_ino;
    identity->birth = 0;
    if (status.stx_mask & STATX_BTIME)
        identity->birth = (int64_t)((uint64_t)status.stx_btime.tv_sec * 1000000000u + status.stx_btime.tv_nsec);
    return 0;
}

void system_keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    // The arena of a second thread would grow by single pages, with a system call for each.
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}

/// A call running on its own thread.
struct begun {
    pthread_t thread;
    void (*call)(void *);
    void *argument;
};

static void *run(void *begun) {
    struct begun *job = begun;
    job->call(job->argument);
    return NULL;
}

void *system_begin(void (*call)(void *), void *argument) {
    struct begun *job = malloc(sizeof *job);
    if (job == NULL) return NULL;
    *job = (struct begun){.call = call, .argument = argument};
    if (pthread_create(&job->thread, NULL, run, job) == 0) return job;
    free(job);
    return NULL;
}

void system_join(void *begun) {
    struct begun *job = begun;
    if (job == NULL) return;
    pthread_join(job->thread, NULL);
    free(job);
}
