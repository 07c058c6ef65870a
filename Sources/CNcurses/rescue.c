#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The signals that kill a program by default, except SIGKILL and those that signals.c handles.
static const int deadly[] = {SIGSEGV, SIGABRT, SIGILL,  SIGBUS,  SIGFPE,  SIGTRAP, SIGSYS,
                             SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ};
static const size_t deadly_count = sizeof deadly / sizeof *deadly;
static struct sigaction before[NSIG];

static volatile sig_atomic_t armed;
static pid_t owner;
static int terminal = -1;
static struct termios modes;
static uint8_t bytes[256];
static size_t byte_count;

bool rescue_in_foreground(int descriptor) {
    pid_t group = tcgetpgrp(descriptor);
    return group < 0 || group == getpgrp();
}

static void give_back(void) {
    if (!armed || getpid() != owner) return;
    armed = 0;
    // In the background it would stop the program instead, and another program owns the terminal anyway.
    if (!rescue_in_foreground(terminal)) return;
    for (size_t done = 0; done < byte_count;) {
        ssize_t written = write(terminal, bytes + done, byte_count - done);
        if (written > 0) done += (size_t)written;
        else if (errno != EINTR) break;
    }
    tcsetattr(terminal, TCSANOW, &modes);
}

static void die(int number) {
    give_back();
    // The previous handler (a backtracer, or the default) gets the signal once this handler has returned.
    sigaction(number, &before[number], NULL);
    raise(number);
}

void rescue_prepare(int descriptor, const struct termios *saved, const uint8_t *sequence, size_t count) {
    terminal = descriptor;
    modes = *saved;
    byte_count = count < sizeof bytes ? count : sizeof bytes;
    memcpy(bytes, sequence, byte_count);
}

/// A separate stack, so that the handler still runs after a stack overflow.
static void spare_stack(void) {
    static uint8_t stack[16384];
    stack_t now;
    if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
    const stack_t spare = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&spare, NULL);
}

void rescue_arm(bool on) {
    static bool registered;
    if (on == (armed != 0)) return;
    if (!registered) registered = atexit(give_back) == 0;
    if (!on) {
        armed = 0;
        for (size_t i = 0; i < deadly_count; i++) sigaction(deadly[i], &before[deadly[i]], NULL);
        return;
    }
    spare_stack();
    struct sigaction action = {.sa_handler = die, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < deadly_count; i++) {
        sigaction(deadly[i], NULL, &before[deadly[i]]);
        if (before[deadly[i]].sa_handler != SIG_IGN) sigaction(deadly[i], &action, NULL);
    }
    owner = getpid();
    armed = 1;
}
