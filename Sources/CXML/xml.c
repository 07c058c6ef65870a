#include "CXML.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libxml2 is not linked but loaded when the first text is read. Linked dynamically, it and its Unicode tables would add
// 2 ms to every start and be required even by users who never import XML; linked statically, those tables would double
// the size of the program. So its headers are not needed either, except for the two structures below.
//
// Its SAX parser gets the whole text at once and calls us for everything in it. Its reader API would pass the text on in
// small pieces and search its whole buffer for each of them, and its tree takes many times the memory of the text.

// Source: libxml2, struct _xmlError.
typedef struct {
    int domain;
    int code;
    const char *message;
    int level;
    const char *file;
    int line;
    const char *strings[3];
    int numbers[2];
    void *parser;
    void *node;
} xml_error;

// Source: libxml2, struct _xmlSAXHandler.
typedef struct {
    void (*internalSubset)(void *, const char *, const char *, const char *);
    void *isStandalone, *hasInternalSubset, *hasExternalSubset, *resolveEntity, *getEntity, *entityDecl, *notationDecl,
        *attributeDecl, *elementDecl, *unparsedEntityDecl, *setDocumentLocator, *startDocument, *endDocument;
    void (*startElement)(void *, const char *, const char **);
    void (*endElement)(void *, const char *);
    void *reference;
    void (*characters)(void *, const char *, int);
    void (*ignorableWhitespace)(void *, const char *, int);
    void (*processingInstruction)(void *, const char *, const char *);
    void *comment, *warning, *error, *fatalError, *getParameterEntity;
    void (*cdataBlock)(void *, const char *, int);
    void *externalSubset;
    unsigned initialized;
    void *_private;
    void (*startElementNs)(
        void *, const char *, const char *, const char *, int, const char **, int, int, const char **);
    void (*endElementNs)(void *, const char *, const char *, const char *);
    void (*serror)(void *, const xml_error *);
} xml_handlers;

// Source: libxml2, XML_SAX2_MAGIC.
static const unsigned second_version = 0xDEEDBEAF;

static struct {
    int (*xmlSAXUserParseMemory)(xml_handlers *, void *, const char *, int);
    void *(*htmlSAXParseDoc)(const char *, const char *, xml_handlers *, void *);
    void (*xmlFreeDoc)(void *);
    void (*xmlStopParser)(void *);
} library;
static bool is_there;

static void load(void) {
    void *handle = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) handle = dlopen("libxml2.so.16", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return;
    is_there = true;
#define FIND(name) is_there = is_there && (*(void **)&library.name = dlsym(handle, #name))
    FIND(xmlSAXUserParseMemory);
    FIND(htmlSAXParseDoc);
    FIND(xmlFreeDoc);
    FIND(xmlStopParser);
}

static bool has_library(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_there;
}

typedef struct {
    cxml_handlers handlers;
    void *context;
    cxml_result result;
    char *problem;
    size_t room;
} reading;

// The state of this thread's parse. The parser passes our functions either itself or our context, and only the parser
// itself can be stopped.
static _Thread_local reading *current;

static void go_on(void *parser, bool goes_on) {
    if (!goes_on) library.xmlStopParser(parser);
}

static bool tell_name(const char *name) {
    return !name || current->handlers.name(current->context, name);
}

// Since it does not replace entities, the parser passes on every ampersand of a value as this.
static const char ampersand[] = "&#38;";
enum { ampersand_count = sizeof ampersand - 1 };

static bool tell_attribute(const char *name, const char *value, size_t count) {
    const char *next = memchr(value, '&', count);
    if (!next) return current->handlers.attribute(current->context, name, value, count);
    char *decoded = malloc(count);
    if (!decoded) abort();
    const char *rest = value, *end = value + count;
    char *to = decoded;
    for (; next; next = memchr(rest, '&', (size_t)(end - rest))) {
        bool is_reference = end - next >= ampersand_count && memcmp(next, ampersand, ampersand_count) == 0;
        // With the ampersand itself.
        size_t kept = (size_t)(next - rest) + 1;
        memcpy(to, rest, kept);
        to += kept;
        rest = next + (is_reference ? ampersand_count : 1);
    }
    memcpy(to, rest, (size_t)(end - rest));
    to += end - rest;
    bool goes_on = current->handlers.attribute(current->context, name, decoded, (size_t)(to - decoded));
    free(decoded);
    return goes_on;
}

static void begin_xml(
    void *parser, const char *name, const char *prefix, const char *name_space, int namespace_count,
    const char **namespaces, int attribute_count, int defaulted_count, const char **attributes) {
    (void)prefix, (void)defaulted_count;
    bool goes_on = current->handlers.begin(current->context, name, name_space);
    // Each is a prefix and an address.
    for (int at = 0; at < namespace_count * 2; at += 1) goes_on = goes_on && tell_name(namespaces[at]);
    // Each is a name, a prefix, a namespace, and the beginning and end of its value.
    for (int at = 0; at < attribute_count * 5; at += 5) {
        const char *value = attributes[at + 3];
        size_t count = (size_t)(attributes[at + 4] - value);
        goes_on = goes_on && tell_attribute(attributes[at], value, count);
    }
    go_on(parser, goes_on);
}

static void end_xml(void *parser, const char *name, const char *prefix, const char *name_space) {
    (void)parser, (void)name, (void)prefix, (void)name_space;
    current->handlers.end(current->context);
}

static void begin_html(void *parser, const char *name, const char **attributes) {
    bool goes_on = current->handlers.begin(current->context, name, NULL);
    for (; attributes && attributes[0]; attributes += 2) {
        const char *value = attributes[1] ? attributes[1] : "";
        goes_on = goes_on && current->handlers.attribute(current->context, attributes[0], value, strlen(value));
    }
    go_on(parser, goes_on);
}

static void end_html(void *parser, const char *name) { end_xml(parser, name, NULL, NULL); }

static void text(void *parser, const char *text, int count) {
    (void)parser;
    if (count > 0) current->handlers.text(current->context, text, (size_t)count);
}

static void instruct(void *parser, const char *target, const char *data) {
    (void)data;
    go_on(parser, tell_name(target));
}

static void declare(void *parser, const char *name, const char *public_id, const char *system_id) {
    (void)name, (void)public_id, (void)system_id;
    current->result.outcome = cxml_declaration;
    go_on(parser, false);
}

static void fail(void *parser, const xml_error *error) {
    // Source: libxml2, XML_ERR_ERROR and XML_ERR_FATAL. Warnings also arrive here.
    if (!error || error->level < 2 || current->result.outcome != cxml_complete) return;
    current->result = (cxml_result){cxml_faulty, error->line > 0 ? error->line : 1};
    snprintf(current->problem, current->room, "%s", error->message ? error->message : "");
    // Otherwise it would read on, and might interpret the text differently from the check that preceded it.
    go_on(parser, false);
}

cxml_result cxml_read_xml(
    const char *bytes, size_t count, cxml_handlers handlers, void *context, char *problem, size_t room) {
    if (room > 0) problem[0] = '\0';
    if (!has_library()) return (cxml_result){cxml_no_library, 1};
    if (count == 0 || count > INT_MAX) {
        snprintf(problem, room, "the text is empty");
        return (cxml_result){cxml_faulty, 1};
    }
    reading reading = {handlers, context, {cxml_complete, 1}, problem, room};
    current = &reading;
    xml_handlers own = {
        .internalSubset = declare,
        .characters = text,
        .ignorableWhitespace = text,
        .processingInstruction = instruct,
        .cdataBlock = text,
        .initialized = second_version,
        .startElementNs = begin_xml,
        .endElementNs = end_xml,
        .serror = fail,
    };
    int code = library.xmlSAXUserParseMemory(&own, NULL, bytes, (int)count);
    current = NULL;
    if (code != 0 && reading.result.outcome == cxml_complete) reading.result.outcome = cxml_faulty;
    return reading.result;
}

cxml_result cxml_read_html(const char *bytes, cxml_handlers handlers, void *context) {
    if (!has_library()) return (cxml_result){cxml_no_library, 1};
    reading reading = {handlers, context, {cxml_complete, 1}, NULL, 0};
    current = &reading;
    xml_handlers own = {
        .startElement = begin_html,
        .endElement = end_html,
        .characters = text,
        .ignorableWhitespace = text,
        .cdataBlock = text,
    };
    void *document = library.htmlSAXParseDoc(bytes, "UTF-8", &own, NULL);
    current = NULL;
    if (document) library.xmlFreeDoc(document);
    return reading.result;
}
