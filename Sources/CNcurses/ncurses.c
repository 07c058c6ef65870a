#include "CNcurses.h"
#include <term.h>

WINDOW *curses_window(void) {
    return stdscr;
}

int curses_colours(void) {
    return COLORS;
}

int curses_columns(void) {
    return getmaxx(stdscr);
}

int curses_rows(void) {
    return getmaxy(stdscr);
}

attr_t curses_attributes(bool bold, bool underline, bool reverse) {
    return (bold ? A_BOLD : 0) | (underline ? A_UNDERLINE : 0) | (reverse ? A_REVERSE : 0);
}

void curses_put(int row, int column, const uint32_t *scalars, int count, attr_t attributes, short pair) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
    cchar_t cell;
    if (setcchar(&cell, text, attributes, pair, NULL) != OK) return;
    // Returns ERR in the last cell, because the cursor cannot advance; the cell is still written.
    (void)mvwadd_wch(stdscr, row, column, &cell);
}

void curses_forget(void) {
    clearok(curscr, TRUE);
}

enum terminfo_answer terminfo_look(const char *name, int descriptor) {
    int found = 0;
    if (setupterm(name, descriptor, &found) != OK) return found == 1 ? terminfo_not_addressable : terminfo_unknown;
    bool addressable = terminfo_string("cup") != NULL;
    del_curterm(cur_term);
    return addressable ? terminfo_addressable : terminfo_not_addressable;
}

const char *terminfo_string(const char *capability) {
    char *string = tigetstr(capability);
    return string == (char *)-1 ? NULL : string;
}
