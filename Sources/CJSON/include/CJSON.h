#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The kind of a node. `cjson_integer` is a number of any size without fraction and exponent.
typedef enum cjson_kind : uint32_t {
    cjson_null,
    cjson_false,
    cjson_true,
    cjson_integer,
    cjson_number,
    cjson_string,
    cjson_array,
    cjson_object,
} cjson_kind;

/// One value, or the name of a member, in the order of the text. A member is two nodes: its name, then its value.
typedef struct cjson_node {
    cjson_kind kind;
    /// Where the value starts in the input; for a string, after its opening quotation mark.
    uint32_t offset;
    /// Bytes of a string or a number; elements of an array; members of an object.
    uint32_t length;
    /// The index of the node after this value and everything in it.
    uint32_t next;
} cjson_node;

typedef enum cjson_problem : uint32_t {
    cjson_no_problem,
    cjson_empty,
    cjson_trailing_text,
    cjson_expected_value,
    cjson_expected_name,
    cjson_expected_colon,
    cjson_expected_comma_in_object,
    cjson_expected_comma_in_array,
    cjson_unterminated_string,
    cjson_control_character,
    cjson_invalid_escape,
    cjson_invalid_surrogate,
    cjson_invalid_utf8,
    cjson_invalid_number,
    cjson_number_too_big,
    cjson_duplicate_name,
    cjson_too_deep,
    cjson_too_large,
    cjson_no_memory,
} cjson_problem;

/// The result of one parse. The pointers are valid until the next parse of the same parser.
typedef struct cjson_result {
    cjson_problem problem;
    /// The position of the problem in the input, in bytes.
    size_t offset;
    const cjson_node *_Nullable nodes;
    size_t count;
    /// Contains unescaped strings, and numbers, at their nodes' offsets.
    const uint8_t *_Nullable text;
} cjson_result;

typedef struct cjson_parser cjson_parser;

/// Creates a parser; a null pointer if memory runs out.
cjson_parser *_Nullable cjson_create(void);

void cjson_destroy(cjson_parser *_Nullable parser);

/// Reads one JSON value that must fill the whole input.
cjson_result cjson_parse(cjson_parser *_Nonnull parser, const void *_Nullable bytes, size_t count);

#ifdef __cplusplus
}
#endif
