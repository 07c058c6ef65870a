// A wrapper around RapidJSON: the text is copied once, parsed in place, and described by a flat tape of nodes.

#include "CJSON.h"

#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <vector>

namespace {

constexpr size_t deepest = 256;
constexpr size_t most_bytes = size_t(1) << 30;
/// A tape of 160 MB; real documents have ten or more bytes of text per node.
constexpr size_t most_nodes = 10'000'000;
/// Vector loads read past the end of a string.
constexpr size_t padding = 32;

using Stream = rapidjson::InsituStringStream;

/// The length of the longest prefix that JSON may contain: UTF-8 without control characters other than white space.
/// RapidJSON misses some control characters in strings when it checks 16 bytes at once.
/// Source: The Unicode Standard, table 3-7.
size_t valid_text(const unsigned char *text, size_t count) {
    constexpr uint64_t each = 0x0101010101010101;
    size_t at = 0;
    while (at < count) {
        uint64_t eight;
        if (count - at >= sizeof eight) {
            std::memcpy(&eight, text + at, sizeof eight);
            const uint64_t below_space = (eight - each * 0x20) & ~eight;
            if (((eight | below_space) & each * 0x80) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const unsigned char first = text[at];
        if (first < 0x80) {
            if (first < 0x20 && first != '\n' && first != '\r' && first != '\t') return at;
            at += 1;
            continue;
        }
        size_t length = 0;
        if (first >= 0xC2 && first <= 0xDF) length = 2;
        if (first >= 0xE0 && first <= 0xEF) length = 3;
        if (first >= 0xF0 && first <= 0xF4) length = 4;
        if (length == 0 || count - at < length) return at;
        const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (text[at + 1] < low || text[at + 1] > high) return at;
        for (size_t rest = 2; rest < length; rest += 1)
            if ((text[at + rest] & 0xC0) != 0x80) return at;
        at += length;
    }
    return at;
}

/// Whether an otherwise valid UTF-8 string contains an encoded surrogate.
bool has_surrogate(const char *text, size_t count) {
    const char *const end = text + count;
    while (const void *found = std::memchr(text, 0xED, size_t(end - text))) {
        text = static_cast<const char *>(found) + 1;
        if (text != end && static_cast<unsigned char>(*text) >= 0xA0) return true;
    }
    return false;
}

/// Writes the tape while RapidJSON reads.
class Tape {
public:
    std::vector<cjson_node> nodes;
    cjson_problem problem = cjson_no_problem;
    size_t problem_offset = 0;

    void begin(Stream *reading, const char *start, size_t count, bool escaped) {
        nodes.clear();
        // A node has at least two bytes of text, except for nested brackets. Growing a large tape would need room for
        // both copies; unwritten pages take no memory.
        nodes.reserve(std::min(count / 2 + deepest + 1, most_nodes));
        open.clear();
        problem = cjson_no_problem;
        stream = reading;
        text = start;
        has_escapes = escaped;
    }

    bool Null() { return literal(cjson_null, 4); }
    bool Bool(bool value) { return value ? literal(cjson_true, 4) : literal(cjson_false, 5); }

    bool RawNumber(const char *digits, rapidjson::SizeType length, bool) {
        const bool whole = std::none_of(
            digits, digits + length, [](char digit) { return digit == '.' || digit == 'e' || digit == 'E'; });
        return add(whole ? cjson_integer : cjson_number, digits - text, length);
    }

    bool String(const char *bytes, rapidjson::SizeType length, bool) {
        // RapidJSON accepts a lone low surrogate.
        if (has_escapes && has_surrogate(bytes, length)) return fail(cjson_invalid_surrogate, size_t(bytes - text) - 1);
        return add(cjson_string, bytes - text, length);
    }

    bool Key(const char *bytes, rapidjson::SizeType length, bool copy) { return String(bytes, length, copy); }
    bool StartObject() { return start(cjson_object); }
    bool StartArray() { return start(cjson_array); }
    bool EndArray(rapidjson::SizeType count) { return end(count); }

    bool EndObject(rapidjson::SizeType count) {
        const size_t object = open.back();
        return end(count) && (count < 2 || has_distinct_names(object, count));
    }

    // Numbers are requested as text, so these are never called.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

private:
    Stream *stream = nullptr;
    const char *text = nullptr;
    bool has_escapes = false;
    std::vector<uint32_t> open;
    std::vector<uint32_t> names;

    bool fail(cjson_problem what, size_t offset) {
        problem = what;
        problem_offset = offset;
        return false;
    }

    bool add(cjson_kind kind, size_t offset, size_t length) {
        if (nodes.size() == most_nodes) return fail(cjson_too_large, offset);
        nodes.push_back({kind, uint32_t(offset), uint32_t(length), uint32_t(nodes.size() + 1)});
        return true;
    }

    bool literal(cjson_kind kind, size_t length) { return add(kind, stream->Tell() - length, 0); }

    bool start(cjson_kind kind) {
        // The bracket has been read.
        const size_t bracket = stream->Tell() - 1;
        if (open.size() == deepest) return fail(cjson_too_deep, bracket);
        open.push_back(uint32_t(nodes.size()));
        return add(kind, bracket, 0);
    }

    bool end(size_t count) {
        cjson_node &node = nodes[open.back()];
        node.length = uint32_t(count);
        node.next = uint32_t(nodes.size());
        open.pop_back();
        return true;
    }

    bool are_equal(const cjson_node &left, const cjson_node &right) const {
        return left.length == right.length && std::memcmp(text + left.offset, text + right.offset, left.length) == 0;
    }

    /// With duplicate names, two readers could read different values from the same line.
    bool has_distinct_names(size_t object, size_t count) {
        names.clear();
        for (uint32_t at = uint32_t(object) + 1; names.size() < count; at = nodes[at + 1].next) names.push_back(at);
        if (count > 16) {
            // Equal names become adjacent, the earlier one first.
            std::sort(names.begin(), names.end(), [this](uint32_t left, uint32_t right) {
                const cjson_node &first = nodes[left], &second = nodes[right];
                if (first.length != second.length) return first.length < second.length;
                const int order = std::memcmp(text + first.offset, text + second.offset, first.length);
                return order != 0 ? order < 0 : left < right;
            });
            for (size_t later = 1; later < count; later += 1)
                if (are_equal(nodes[names[later - 1]], nodes[names[later]])) return fail_duplicate(names[later]);
            return true;
        }
        for (size_t later = 1; later < count; later += 1)
            for (size_t earlier = 0; earlier < later; earlier += 1)
                if (are_equal(nodes[names[earlier]], nodes[names[later]])) return fail_duplicate(names[later]);
        return true;
    }

    bool fail_duplicate(size_t name) { return fail(cjson_duplicate_name, nodes[name].offset - 1); }
};

cjson_problem meaning(rapidjson::ParseErrorCode code, char culprit) {
    switch (code) {
    case rapidjson::kParseErrorNone: return cjson_no_problem;
    case rapidjson::kParseErrorDocumentEmpty: return cjson_empty;
    case rapidjson::kParseErrorDocumentRootNotSingular: return cjson_trailing_text;
    case rapidjson::kParseErrorObjectMissName: return cjson_expected_name;
    case rapidjson::kParseErrorObjectMissColon: return cjson_expected_colon;
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return cjson_expected_comma_in_object;
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return cjson_expected_comma_in_array;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex: return cjson_invalid_escape;
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid: return cjson_invalid_surrogate;
    case rapidjson::kParseErrorStringEscapeInvalid:
        return culprit == '\\' ? cjson_invalid_escape : cjson_control_character;
    case rapidjson::kParseErrorStringMissQuotationMark: return cjson_unterminated_string;
    case rapidjson::kParseErrorStringInvalidEncoding: return cjson_invalid_utf8;
    case rapidjson::kParseErrorNumberTooBig: return cjson_number_too_big;
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return cjson_invalid_number;
    default: return cjson_expected_value;
    }
}

cjson_result failure(cjson_problem problem, size_t offset) { return {problem, offset, nullptr, 0, nullptr}; }

}  // namespace

struct cjson_parser {
    rapidjson::Reader reader;
    std::vector<char> text;
    Tape tape;

    cjson_result parse(const void *bytes, size_t count) {
        if (count > most_bytes) return failure(cjson_too_large, most_bytes);
        if (count == 0) return failure(cjson_empty, 0);
        const unsigned char *const input = static_cast<const unsigned char *>(bytes);
        const size_t valid = valid_text(input, count);
        if (valid != count)
            return failure(input[valid] < 0x20 ? cjson_control_character : cjson_invalid_utf8, valid);
        if (text.size() < count + padding) text.resize(count + padding);
        std::memcpy(text.data(), bytes, count);
        std::memset(text.data() + count, 0, padding);

        Stream stream(text.data());
        tape.begin(&stream, text.data(), count, std::memchr(bytes, '\\', count) != nullptr);
        // The tape rejects nesting that is too deep, so that the faster, recursive parser cannot overflow the stack.
        constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;
        const rapidjson::ParseResult outcome = reader.Parse<flags>(stream, tape);
        if (tape.problem != cjson_no_problem) return failure(tape.problem, tape.problem_offset);
        if (outcome.IsError())
            return failure(meaning(outcome.Code(), text[outcome.Offset()]), std::min(outcome.Offset(), count));
        return {
            cjson_no_problem, 0, tape.nodes.data(), tape.nodes.size(), reinterpret_cast<const uint8_t *>(text.data())};
    }
};

extern "C" cjson_parser *cjson_create(void) { return new (std::nothrow) cjson_parser; }

extern "C" void cjson_destroy(cjson_parser *parser) { delete parser; }

extern "C" cjson_result cjson_parse(cjson_parser *parser, const void *bytes, size_t count) {
    try {
        return parser->parse(bytes, count);
    } catch (...) {
        return failure(cjson_no_memory, 0);
    }
}
