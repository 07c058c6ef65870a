#ifndef CDRIVER_H
#define CDRIVER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// Starts a program as the leader of a new session, with default signal handling, exactly these variables and no other
// file descriptors. Its standard streams are the terminal at `terminal`, which becomes its controlling terminal, or the
// three `streams` if that is NULL. Returns 0 or an error number.
int driver_spawn(
    pid_t *process, const char *program, char *const arguments[], char *const variables[], const char *directory,
    const char *terminal, const int streams[3]);

// Opens the master end of a new pseudo terminal and copies the path of the other end. On failure returns -1 and sets
// errno.
int driver_open_terminal(char *path, size_t size);

// Creates a pipe that started programs do not inherit. On failure returns -1 and sets errno.
int driver_pipe(int ends[2]);

// Waits until a process has ended, or for this many milliseconds. Returns 0 if it has ended or did not exist.
int driver_wait(pid_t process, int milliseconds);

// Whether the main thread of a process is polling descriptors, as programs do while they wait for input.
bool driver_is_polling(pid_t process);

#endif
