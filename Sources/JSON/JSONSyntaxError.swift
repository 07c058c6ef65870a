import CJSON

/// Why a text is not one JSON value. Source of the rules: RFC 8259, made stricter: names in an object are unique,
/// nesting is limited to 256 levels, and the whole text is UTF-8.
package struct JSONSyntaxError: Error, Hashable, Sendable {
    /// The offset in the text, in bytes.
    package let offset: Int
    /// The fault, worded to follow a location: "expected a value".
    package let problem: String

    package init(offset: Int, problem: String) {
        self.offset = offset
        self.problem = problem
    }

    init(_ result: cjson_result) {
        self.init(offset: result.offset, problem: Self.string(for: result.problem))
    }

    private static func string(for problem: cjson_problem) -> String {
        switch problem {
        case cjson_empty: "the text is empty"
        case cjson_trailing_text: "text after the end of the value"
        case cjson_expected_name: "expected a member's name in quotation marks"
        case cjson_expected_colon: "expected a colon"
        case cjson_expected_comma_in_object: "expected a comma or }"
        case cjson_expected_comma_in_array: "expected a comma or ]"
        case cjson_unterminated_string: "the string does not end"
        case cjson_control_character: "a control character that is not escaped"
        case cjson_invalid_escape: "not an escape sequence"
        case cjson_invalid_surrogate: "half a surrogate pair"
        case cjson_invalid_utf8: "not UTF-8"
        case cjson_invalid_number: "not a number"
        case cjson_number_too_big: "the number is too big"
        case cjson_duplicate_name: "a second member of the same name"
        case cjson_too_deep: "nested too deep"
        case cjson_too_large: "too large"
        case cjson_no_memory: "not enough memory"
        default: "expected a value"
        }
    }
}
