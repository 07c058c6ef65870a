// What is no plain POSIX, and Swift's module of the C library does not show.

#include "CSystem.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>

void system_keep_memory(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

/// A call on its thread.
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
