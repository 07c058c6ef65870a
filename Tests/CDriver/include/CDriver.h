#ifndef CDRIVER_H
#define CDRIVER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// Starts a program as the leader of a session of its own, with default signal handling, exactly these variables and no
// other file descriptors. Its standard streams are the terminal at `terminal`, which becomes its controlling one, or
// where that is NULL the three `streams`. Returns 0 or the number of an error.
int driver_spawn(
    pid_t *process, const char *program, char *const arguments[], char *const variables[], const char *directory,
    const char *terminal, const int streams[3]);

// Opens a new terminal's end that programs do not see, and copies the path of the other one. Returns -1 with errno set
// where there is none to be had.
int driver_open_terminal(char *path, size_t size);

// A pipe that started programs do not inherit. Returns -1 with errno set where there is none to be had.
int driver_pipe(int ends[2]);

// Waits until a process has ended, or these milliseconds have passed. Returns 0 where it has ended, or was not there.
int driver_wait(pid_t process, int milliseconds);

// Whether the first thread of a process waits for one of several descriptors, as programs do that wait for input.
bool driver_is_polling(pid_t process);

#endif
