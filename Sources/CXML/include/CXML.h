#pragma once

#include <stdbool.h>
#include <stddef.h>

/// What is told of a text while it is read. The strings are valid during the call only; of one text, equal names have one
/// address. Those that return whether reading goes on can end it.
typedef struct cxml_handlers {
    /// An element begins: its local name, and its namespace where it has one.
    bool (*_Nonnull begin)(void *_Nonnull context, const char *_Nonnull name, const char *_Nullable name_space);
    /// An attribute of the element that has just begun, without its prefix. The value is not terminated.
    bool (*_Nonnull attribute)(
        void *_Nonnull context, const char *_Nonnull name, const char *_Nonnull value, size_t count);
    /// Any other name that the parser keeps: a prefix, a namespace that is declared, a target of an instruction.
    bool (*_Nonnull name)(void *_Nonnull context, const char *_Nonnull name);
    /// The element that began last, and has not ended, ends.
    void (*_Nonnull end)(void *_Nonnull context);
    /// A piece of text, which is not terminated. One text may come in several pieces.
    void (*_Nonnull text)(void *_Nonnull context, const char *_Nonnull text, size_t count);
} cxml_handlers;

typedef enum cxml_outcome {
    cxml_complete,
    /// The text is not well-formed.
    cxml_faulty,
    /// A document type or an entity of its own: with them, a few bytes make a document of any size, or read other files.
    cxml_declaration,
    /// libxml2 is not installed.
    cxml_no_library,
} cxml_outcome;

/// How reading ended.
typedef struct cxml_result {
    cxml_outcome outcome;
    /// Where it ended too early, from 1.
    int line;
} cxml_result;

/// Reads an XML text from beginning to end.
///
/// What the parser says is wrong goes to `problem`, in English, cut to what there is room for, and terminated.
cxml_result cxml_read_xml(
    const char *_Nonnull bytes, size_t count, cxml_handlers handlers, void *_Nonnull context, char *_Nonnull problem,
    size_t room);

/// Reads a piece of HTML, in which anything is well-formed. The text is terminated.
cxml_result cxml_read_html(const char *_Nonnull text, cxml_handlers handlers, void *_Nonnull context);
