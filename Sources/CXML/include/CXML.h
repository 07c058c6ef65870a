#pragma once

#include <stdbool.h>
#include <stddef.h>

/// What a reader found next.
typedef enum cxml_event {
    cxml_begin,
    cxml_end,
    cxml_text,
    /// The end of the document.
    cxml_done,
    /// The text is not well-formed.
    cxml_fault,
    /// A document type or an entity of its own: with them, a few bytes make a document of any size, or read other files.
    cxml_declaration,
} cxml_event;

typedef struct cxml_reader cxml_reader;

/// Opens a text, which has to outlive the reader; as HTML, anything is well-formed. A null pointer where libxml2 is not
/// installed, or where there is no memory.
cxml_reader *_Nullable cxml_open(const char *_Nonnull bytes, size_t count, bool is_html);

void cxml_close(cxml_reader *_Nullable reader);

/// Goes on to the next event. After `cxml_done`, `cxml_fault` and `cxml_declaration` there is none.
cxml_event cxml_next(cxml_reader *_Nonnull reader);

/// The local name of the element that begins or ends. Valid until the next event, as all of these.
const char *_Nonnull cxml_name(cxml_reader *_Nonnull reader);

/// The namespace of the element; empty where it has none.
const char *_Nonnull cxml_namespace(cxml_reader *_Nonnull reader);

/// The text of a text.
const char *_Nonnull cxml_value(cxml_reader *_Nonnull reader);

/// Goes on to the next attribute of the element that begins; false after the last one.
bool cxml_next_attribute(
    cxml_reader *_Nonnull reader, const char *_Nullable *_Nonnull name, const char *_Nullable *_Nonnull value);

/// The line of what was read last, from 1.
int cxml_line(cxml_reader *_Nonnull reader);

/// What the parser says is wrong, in English; empty where it says nothing.
const char *_Nonnull cxml_problem(cxml_reader *_Nonnull reader);
