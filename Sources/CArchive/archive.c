#include "CArchive.h"

#include <dlfcn.h>
#include <pthread.h>

// libarchive is not linked but loaded when the first archive is read, for the reasons given for libxml2 in CXML: users who
// never import a workbook neither need it nor pay for it at every start.

// Source: libarchive, archive.h.
enum { end_of_archive = 1, good = 0, warning = -20 };

static struct {
    void *(*archive_read_new)(void);
    int (*archive_read_support_format_zip)(void *);
    int (*archive_read_open_memory)(void *, const void *, size_t);
    int (*archive_read_next_header)(void *, void **);
    const char *(*archive_entry_pathname)(void *);
    long (*archive_read_data)(void *, void *, size_t);
    int (*archive_read_free)(void *);
} library;
static bool is_there;

static void load(void) {
    void *handle = dlopen("libarchive.so.13", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return;
    is_there = true;
#define FIND(name) is_there = is_there && (*(void **)&library.name = dlsym(handle, #name))
    FIND(archive_read_new);
    FIND(archive_read_support_format_zip);
    FIND(archive_read_open_memory);
    FIND(archive_read_next_header);
    FIND(archive_entry_pathname);
    FIND(archive_read_data);
    FIND(archive_read_free);
}

static bool has_library(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_there;
}

static carchive_outcome read_content(void *archive, carchive_handlers handlers, void *context) {
    char piece[1 << 16];
    long count;
    while ((count = library.archive_read_data(archive, piece, sizeof piece)) > 0)
        if (!handlers.data(context, piece, (size_t)count)) return carchive_ended;
    return count < 0 ? carchive_faulty : carchive_complete;
}

static carchive_outcome read_files(void *archive, carchive_handlers handlers, void *context) {
    void *entry;
    int code;
    while ((code = library.archive_read_next_header(archive, &entry)) == good || code == warning) {
        const char *name = library.archive_entry_pathname(entry);
        if (!name || !handlers.begin(context, name)) continue;
        carchive_outcome outcome = read_content(archive, handlers, context);
        if (outcome != carchive_complete) return outcome;
    }
    return code == end_of_archive ? carchive_complete : carchive_faulty;
}

carchive_outcome carchive_read_zip(const void *bytes, size_t count, carchive_handlers handlers, void *context) {
    if (!has_library()) return carchive_no_library;
    void *archive = library.archive_read_new();
    if (!archive) return carchive_faulty;
    carchive_outcome outcome = carchive_faulty;
    if (library.archive_read_support_format_zip(archive) == good
        && library.archive_read_open_memory(archive, bytes, count) == good)
        outcome = read_files(archive, handlers, context);
    library.archive_read_free(archive);
    return outcome;
}
