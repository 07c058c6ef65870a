#pragma once

// Swift imports most of ncurses directly. This header wraps the rest: variadic functions, macros that are not plain
// numbers, global variables (data races to Swift 6), and code that runs in signal handlers.

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
/// COLORS, valid after start_color().
int curses_colours(void);
int curses_columns(void);
int curses_rows(void);
/// The A_... bits for these kinds of emphasis.
attr_t curses_attributes(bool bold, bool underline, bool reverse);
/// Puts one spacing scalar and the zero-width ones after it into a cell of stdscr; at most five in total.
void curses_put(int row, int column, const uint32_t *scalars, int count, attr_t attributes, short pair);
/// Makes the next refresh repaint everything, for use after another program wrote to the screen.
void curses_forget(void);

enum terminfo_answer { terminfo_addressable, terminfo_unknown, terminfo_not_addressable };
/// What terminfo knows about a terminal, looked up without touching the terminal itself.
enum terminfo_answer terminfo_look(const char *name, int descriptor);
/// A string capability of the current terminal, or NULL if it is missing.
const char *terminfo_string(const char *capability);

/// Adopts the character set of the user's locale, once, and returns whether it is UTF-8.
bool locale_is_utf8(void);

/// Installs handlers that write a signal's number into a pipe, for the signals that may reach a program that owns a
/// terminal: SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT and SIGWINCH. Returns the read end of the pipe, or -1.
/// Signals that are ignored stay ignored.
int signals_watch(void);
/// Whether SIGTSTP is written into the pipe or stops the program, as it must while another program owns the terminal.
void signals_hold_stop(bool held);
/// Restores the previous handlers.
void signals_unwatch(void);

/// Sets what to write, and which modes to restore, if the program dies while it owns the terminal: on a fatal signal,
/// before its default action, and in exit(). At most 256 bytes are kept.
void rescue_prepare(int descriptor, const struct termios *modes, const uint8_t *bytes, size_t count);
/// Whether the program owns the terminal now.
void rescue_arm(bool armed);
/// Whether the program may set terminal modes without being stopped for it.
bool rescue_in_foreground(int descriptor);
/// Creates a file in memory; -1 if the system cannot.
int descriptor_of_memory(void);

/// Whether a file may have this many bytes: a file size limit also applies to files in memory.
bool descriptor_may_hold(size_t bytes);

/// Makes a descriptor refer to the same file as another one.
bool descriptor_redirect(int descriptor, int target);

