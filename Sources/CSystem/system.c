// System calls beyond POSIX that Swift's C library module does not export.

#define _GNU_SOURCE

#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

int system_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }

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

static int signal_pipe[2] = {-1, -1};

static void keep_signal(int number) {
    int error = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already says what the next signal would.
    if (write(signal_pipe[1], &byte, 1) < 0) { /* nothing to do about it here */ }
    errno = error;
}

void system_watch_signals(void) {
    if (signal_pipe[0] >= 0 || pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
    struct sigaction action = {.sa_handler = keep_signal};
    sigemptyset(&action.sa_mask);
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction before;
        // What the parent has the program ignore, as nohup does, stays ignored.
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
        sigaction(numbers[i], &action, NULL);
    }
}

int system_signals(void) { return signal_pipe[0]; }

int system_take_signal(void) {
    unsigned char number = 0;
    return signal_pipe[0] >= 0 && read(signal_pipe[0], &number, 1) == 1 ? number : 0;
}
