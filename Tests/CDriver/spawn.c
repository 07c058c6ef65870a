// For sessions, working directories and closing ranges of descriptors, which are beyond POSIX.
#define _GNU_SOURCE

#include "CDriver.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/pidfd.h>
#include <sys/syscall.h>
#include <unistd.h>

int driver_spawn(
    pid_t *process, const char *program, char *const arguments[], char *const variables[], const char *directory,
    const char *terminal, const int streams[3])
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;

    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addchdir_np(&actions, directory);
    if (terminal != NULL) {
        // The first terminal opened by a session leader becomes its controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&actions, 0, 1);
        posix_spawn_file_actions_adddup2(&actions, 0, 2);
    } else {
        for (int target = 0; target < 3; target++)
            posix_spawn_file_actions_adddup2(&actions, streams[target], target);
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    int code = posix_spawn(process, program, &actions, &attributes, arguments, variables);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return code;
}

int driver_open_terminal(char *path, size_t size)
{
    int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return -1;
    if (grantpt(terminal) != 0 || unlockpt(terminal) != 0 || ptsname_r(terminal, path, size) != 0) {
        close(terminal);
        return -1;
    }
    return terminal;
}

int driver_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int driver_wait(pid_t process, int milliseconds)
{
    int descriptor = pidfd_open(process, 0);
    if (descriptor < 0)
        return errno == ESRCH ? 0 : -1;
    struct pollfd request = {descriptor, POLLIN, 0};
    int count;
    do
        count = poll(&request, 1, milliseconds);
    while (count < 0 && errno == EINTR);
    close(descriptor);
    return count == 1 ? 0 : -1;
}

bool driver_is_polling(pid_t process)
{
    static const long polls[] = {
#ifdef SYS_poll
        SYS_poll, SYS_select,
#endif
        SYS_ppoll, SYS_pselect6,
    };
    char path[64];
    long call = -1;
    snprintf(path, sizeof path, "/proc/%d/syscall", (int)process);
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return false;
    if (fscanf(file, "%ld", &call) != 1)
        call = -1;
    fclose(file);
    for (size_t i = 0; i < sizeof polls / sizeof *polls; i++)
        if (call == polls[i])
            return true;
    return false;
}
