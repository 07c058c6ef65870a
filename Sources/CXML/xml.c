#include "CXML.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

// libxml2 is opened when the first text is read, not linked. With the tables of all scripts that it brings along, it
// would add 2 ms to every start of the program and be needed where nobody ever imports XML; linked statically, those
// tables would double the program. So its headers are not needed either, but for what stands here of them: functions of
// its reader, which hide all structures.
typedef struct {
    int domain;
    int code;
    const char *message;
} xml_error;

static struct {
    void *(*xmlReaderForMemory)(const char *, int, const char *, const char *, int);
    void *(*xmlReaderWalker)(void *);
    void (*xmlFreeTextReader)(void *);
    int (*xmlTextReaderRead)(void *);
    int (*xmlTextReaderNodeType)(void *);
    int (*xmlTextReaderIsEmptyElement)(void *);
    const char *(*xmlTextReaderConstLocalName)(void *);
    const char *(*xmlTextReaderConstNamespaceUri)(void *);
    const char *(*xmlTextReaderConstValue)(void *);
    int (*xmlTextReaderMoveToNextAttribute)(void *);
    int (*xmlTextReaderMoveToElement)(void *);
    int (*xmlTextReaderIsNamespaceDecl)(void *);
    int (*xmlTextReaderGetParserLineNumber)(void *);
    const xml_error *(*xmlGetLastError)(void);
    void (*xmlResetLastError)(void);
    void *(*htmlReadMemory)(const char *, int, const char *, const char *, int);
    void (*xmlFreeDoc)(void *);
} library;
static bool is_there;

// Source: xmlParserOption and htmlParserOption, of which these have the same values.
enum { no_error = 1 << 5, no_warning = 1 << 6, no_network = 1 << 11 };

// Source: xmlReaderTypes.
enum {
    element = 1,
    text_node = 3,
    cdata = 4,
    entity_reference = 5,
    document_type = 10,
    whitespace = 13,
    significant_whitespace = 14,
    end_element = 15,
};

static void load(void) {
    void *handle = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) handle = dlopen("libxml2.so.16", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return;
    is_there = true;
#define FIND(name) is_there = is_there && (*(void **)&library.name = dlsym(handle, #name))
    FIND(xmlReaderForMemory);
    FIND(xmlReaderWalker);
    FIND(xmlFreeTextReader);
    FIND(xmlTextReaderRead);
    FIND(xmlTextReaderNodeType);
    FIND(xmlTextReaderIsEmptyElement);
    FIND(xmlTextReaderConstLocalName);
    FIND(xmlTextReaderConstNamespaceUri);
    FIND(xmlTextReaderConstValue);
    FIND(xmlTextReaderMoveToNextAttribute);
    FIND(xmlTextReaderMoveToElement);
    FIND(xmlTextReaderIsNamespaceDecl);
    FIND(xmlTextReaderGetParserLineNumber);
    FIND(xmlGetLastError);
    FIND(xmlResetLastError);
    FIND(htmlReadMemory);
    FIND(xmlFreeDoc);
}

struct cxml_reader {
    void *reader;
    void *document;
    /// Whether the end of the element that began last has still to be told.
    bool ends_at_once;
    bool is_over;
    bool is_at_attribute;
};

cxml_reader *cxml_open(const char *bytes, size_t count, bool is_html) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    if (!is_there || count > INT_MAX) return NULL;
    cxml_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    library.xmlResetLastError();
    if (is_html) {
        reader->document =
            library.htmlReadMemory(bytes, (int)count, NULL, "UTF-8", no_error | no_warning | no_network);
        if (reader->document) reader->reader = library.xmlReaderWalker(reader->document);
    } else {
        reader->reader =
            library.xmlReaderForMemory(bytes, (int)count, NULL, NULL, no_error | no_warning | no_network);
    }
    if (!reader->reader) {
        cxml_close(reader);
        return NULL;
    }
    return reader;
}

void cxml_close(cxml_reader *reader) {
    if (!reader) return;
    if (reader->reader) library.xmlFreeTextReader(reader->reader);
    if (reader->document) library.xmlFreeDoc(reader->document);
    free(reader);
}

static cxml_event last(cxml_reader *reader, cxml_event event) {
    reader->is_over = true;
    return event;
}

cxml_event cxml_next(cxml_reader *reader) {
    if (reader->is_over) return cxml_done;
    if (reader->is_at_attribute) library.xmlTextReaderMoveToElement(reader->reader);
    reader->is_at_attribute = false;
    if (reader->ends_at_once) {
        reader->ends_at_once = false;
        return cxml_end;
    }
    while (true) {
        int outcome = library.xmlTextReaderRead(reader->reader);
        if (outcome != 1) return last(reader, outcome == 0 ? cxml_done : cxml_fault);
        switch (library.xmlTextReaderNodeType(reader->reader)) {
        case element:
            reader->ends_at_once = library.xmlTextReaderIsEmptyElement(reader->reader) == 1;
            return cxml_begin;
        case end_element: return cxml_end;
        case text_node:
        case cdata:
        case whitespace:
        case significant_whitespace: return cxml_text;
        case document_type:
        case entity_reference:
            // The parser of HTML adds a document type where there was none.
            if (!reader->document) return last(reader, cxml_declaration);
            break;
        default: break;
        }
    }
}

static const char *spoken(const char *text) { return text ? text : ""; }

const char *cxml_name(cxml_reader *reader) { return spoken(library.xmlTextReaderConstLocalName(reader->reader)); }

const char *cxml_namespace(cxml_reader *reader) {
    return spoken(library.xmlTextReaderConstNamespaceUri(reader->reader));
}

const char *cxml_value(cxml_reader *reader) { return spoken(library.xmlTextReaderConstValue(reader->reader)); }

bool cxml_next_attribute(cxml_reader *reader, const char **name, const char **value) {
    while (library.xmlTextReaderMoveToNextAttribute(reader->reader) == 1) {
        reader->is_at_attribute = true;
        if (library.xmlTextReaderIsNamespaceDecl(reader->reader) == 1) continue;
        *name = cxml_name(reader);
        *value = cxml_value(reader);
        return true;
    }
    return false;
}

int cxml_line(cxml_reader *reader) {
    int line = reader->document ? 1 : library.xmlTextReaderGetParserLineNumber(reader->reader);
    return line > 0 ? line : 1;
}

const char *cxml_problem(cxml_reader *reader) {
    (void)reader;
    const xml_error *error = library.xmlGetLastError();
    return error && error->message ? error->message : "";
}
