#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Callbacks while a text is read. Strings are valid only during the call; within one text, equal names have the same
/// address. A callback with a result returns whether to continue.
typedef struct cxml_handlers {
    /// An element begins: its local name, and its namespace if it has one.
    bool (*_Nonnull begin)(void *_Nonnull context, const char *_Nonnull name, const char *_Nullable name_space);
    /// An attribute of the element that has just begun, without its prefix. The value is not null-terminated.
    bool (*_Nonnull attribute)(
        void *_Nonnull context, const char *_Nonnull name, const char *_Nonnull value, size_t count);
    /// Any other name that the parser keeps: a prefix, a declared namespace, the target of a processing instruction.
    bool (*_Nonnull name)(void *_Nonnull context, const char *_Nonnull name);
    /// The innermost open element ends.
    void (*_Nonnull end)(void *_Nonnull context);
    /// A piece of text, not null-terminated. A text may come in several pieces.
    void (*_Nonnull text)(void *_Nonnull context, const char *_Nonnull text, size_t count);
} cxml_handlers;

typedef enum cxml_outcome {
    cxml_complete,
    /// The text is not well-formed.
    cxml_faulty,
    /// A document type or an entity declaration: these let a few bytes expand to any size, or read other files.
    cxml_declaration,
    /// libxml2 is not installed.
    cxml_no_library,
} cxml_outcome;

/// How reading ended.
typedef struct cxml_result {
    cxml_outcome outcome;
    /// Where it ended early, from 1.
    int line;
} cxml_result;

/// Reads an XML text from beginning to end.
///
/// The parser's error message is written to `problem`, in English, truncated to the space there is, and null-terminated.
cxml_result cxml_read_xml(
    const char *_Nonnull bytes, size_t count, cxml_handlers handlers, void *_Nonnull context, char *_Nonnull problem,
    size_t room);

/// Reads a piece of HTML, however malformed. The text is null-terminated.
cxml_result cxml_read_html(const char *_Nonnull text, cxml_handlers handlers, void *_Nonnull context);
