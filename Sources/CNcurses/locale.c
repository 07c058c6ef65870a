#include "CNcurses.h"
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool utf8;

static bool names_utf8(const char *locale) {
    const char *codeset = strchr(locale, '.');
    return codeset != NULL && (strncasecmp(codeset, ".utf-8", 6) == 0 || strncasecmp(codeset, ".utf8", 5) == 0);
}

/// The locale name that setlocale uses; LC_ALL has precedence.
static const char *wanted(void) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && *value != '\0') return value;
    }
    return "";
}

static void claim(void) {
    // A locale passed on by ssh to a machine that lacks it: its language is lost, but not its character set.
    if (setlocale(LC_CTYPE, "") == NULL && names_utf8(wanted())) (void)setlocale(LC_CTYPE, "C.UTF-8");
    utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool locale_is_utf8(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, claim);
    return utf8;
}
