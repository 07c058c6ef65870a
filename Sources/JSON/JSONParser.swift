import CJSON

/// Reads JSON texts, one after the other, onto one tape that it reuses: after the first few lines of a journal, parsing
/// another one allocates nothing.
///
/// ```swift
/// let parser = JSONParser()
/// let value = try parser.parse(#"{"id": 7}"#)
/// value["id"]?.integer
/// ```
package final class JSONParser {
    private let parser: OpaquePointer?
    private(set) var tape = cjson_result()
    /// Counts the parses, to detect a value of an earlier one.
    private(set) var generation = 0

    package init() { parser = cjson_create() }

    deinit { cjson_destroy(parser) }

    /// Reads bytes that are exactly one JSON value, with white space around it.
    ///
    /// The value and everything reached from it are valid until the next parse of this parser; using one after that
    /// traps instead of reading other memory.
    ///
    /// - Throws: `JSONSyntaxError`.
    package func parse(_ bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) -> JSONValue {
        try read(bytes).get()
    }

    /// The same for a string.
    ///
    /// - Throws: `JSONSyntaxError`.
    package func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
        var text = text
        return try text.withUTF8 { read(UnsafeRawBufferPointer($0)) }.get()
    }

    /// The same for an array of bytes.
    ///
    /// - Throws: `JSONSyntaxError`.
    package func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
        try bytes.withUnsafeBytes { read($0) }.get()
    }

    private func read(_ bytes: UnsafeRawBufferPointer) -> Result<JSONValue, JSONSyntaxError> {
        generation &+= 1
        tape = cjson_result()
        guard let parser else {
            let noMemory = cjson_result(problem: cjson_no_memory, offset: 0, nodes: nil, count: 0, text: nil)
            return .failure(JSONSyntaxError(noMemory))
        }
        let result = cjson_parse(parser, bytes.baseAddress, bytes.count)
        guard result.problem == cjson_no_problem else { return .failure(JSONSyntaxError(result)) }
        tape = result
        return .success(JSONValue(parser: self, generation: generation, index: 0))
    }
}
