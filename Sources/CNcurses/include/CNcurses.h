#pragma once

// Swift takes most of ncurses as it is. What stands below is what it cannot take: variadic functions, macros that are
// no plain numbers, global variables (data races to Swift 6), and code that runs in signal handlers.

#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// stdscr.
WINDOW *curses_window(void);
/// COLORS, known after start_color().
int curses_colours(void);
int curses_columns(void);
int curses_rows(void);
/// The A_... bits for so many kinds of emphasis.
attr_t curses_attributes(bool bold, bool dim, bool underline, bool reverse);
/// Puts one spacing scalar and the zero-width ones behind it into a cell of stdscr; at most five in all.
void curses_put(int row, int column, const uint32_t *scalars, int count, attr_t attributes, short pair);
/// Makes the next refresh repaint all, as after somebody else wrote to the screen.
void curses_forget(void);

enum terminfo_answer { terminfo_addressable, terminfo_unknown, terminfo_not_addressable };
/// What terminfo knows of a terminal, found out without touching the terminal itself.
enum terminfo_answer terminfo_look(const char *name, int descriptor);
/// A string capability of the terminal in use, or NULL if it has none.
const char *terminfo_string(const char *capability);

/// Takes the character set of the user's locale, once, and tells whether it is UTF-8.
bool locale_is_utf8(void);

/// Installs handlers that write a signal's number into a pipe, for what may reach a program that owns a terminal:
/// SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT and SIGWINCH. Returns the pipe's end to read, or -1.
/// Signals that were ignored before stay ignored.
int signals_watch(void);
/// Whether SIGTSTP is written into the pipe or stops the program, as it has to while another one owns the terminal.
void signals_hold_stop(bool held);
/// Puts back the handlers that were there before.
void signals_unwatch(void);

/// Sets what to write, and which modes to put back, should the program die with the terminal in its hands: on a
/// deadly signal, before the signal takes its course, and in exit(). Bytes beyond 256 are left out.
void rescue_prepare(int descriptor, const struct termios *modes, const uint8_t *bytes, size_t count);
/// Whether the terminal is in the program's hands now.
void rescue_arm(bool armed);
/// Whether the program may set modes of the terminal without being stopped for it.
bool rescue_in_foreground(int descriptor);
/// A new file that is in memory only; -1 where the system gives none.
int descriptor_of_memory(void);

/// Whether a file may have so many bytes: a limit on the size of files counts for those in memory, too.
bool descriptor_may_hold(size_t bytes);

/// Lets a descriptor lead to where another one leads to.
bool descriptor_redirect(int descriptor, int target);

