#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static const int watched[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
static const size_t watched_count = sizeof watched / sizeof *watched;
static struct sigaction before[NSIG];
static bool watching;

// Created once and never closed: at any time, a handler may be running in another thread.
static int ends[2] = {-1, -1};

static void make_pipe(void) {
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) ends[0] = ends[1] = -1;
}

static void note(int number) {
    int saved = errno;
    uint8_t byte = (uint8_t)number;
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = saved;
}

static struct sigaction noting(void) {
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    return action;
}

int signals_watch(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_pipe);
    if (ends[0] < 0 || watching) return ends[0];
    uint8_t stale[64];
    while (read(ends[0], stale, sizeof stale) > 0) continue;
    const struct sigaction action = noting();
    for (size_t i = 0; i < watched_count; i++) {
        sigaction(watched[i], NULL, &before[watched[i]]);
        if (before[watched[i]].sa_handler != SIG_IGN) sigaction(watched[i], &action, NULL);
    }
    watching = true;
    return ends[0];
}

void signals_hold_stop(bool held) {
    if (!watching || before[SIGTSTP].sa_handler == SIG_IGN) return;
    const struct sigaction action = noting();
    sigaction(SIGTSTP, held ? &action : &before[SIGTSTP], NULL);
}

void signals_unwatch(void) {
    if (!watching) return;
    for (size_t i = 0; i < watched_count; i++) sigaction(watched[i], &before[watched[i]], NULL);
    watching = false;
}
