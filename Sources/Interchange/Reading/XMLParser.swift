import CXML

/// Reads XML and HTML with libxml2.
enum XMLParser {
    /// Why reading fails.
    enum Fault: Error {
        case syntax(line: Int, String)
        /// An encoding that is not supported.
        case encoding(String)
        case documentType(line: Int)
        case tooDeep
        case tooManyAttributes(line: Int)
        case tooManyNamespaces(line: Int)
        case tooManyNames
        case noLibrary
    }

    /// The limit on nesting.
    static let deepest = 64
    /// Limits for one piece of HTML. The parser walks the stack of open elements for each end tag.
    private static let mostHTML = (bytes: 1 << 16, elements: 512)
    private static let longestProblem = 256

    /// Parses XML and returns the root. Declarations are refused, and nothing external is read.
    ///
    /// - Parameter skips: whether to skip an element and its content, given the names of its parent and itself.
    static func xml(
        _ bytes: [UInt8], skips: @escaping (_ parent: String, _ name: String) -> Bool = { _, _ in false }
    ) throws(Fault) -> XMLElement {
        let outcome = bytes.withUnsafeBytes { bytes in
            Result { () throws(Fault) in
                try XMLOutline.check(bytes)
                return try read(bytes, XMLTreeBuilder(skips: skips))
            }
        }
        return try outcome.get()
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, _ builder: consuming XMLTreeBuilder
    ) throws(Fault) -> XMLElement {
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { throw emptiness }
        var builder = builder
        let (result, problem) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: longestProblem) { problem in
            // Never nil, as the capacity is not zero.
            let room = problem.baseAddress ?? UnsafeMutablePointer(mutating: start)
            let result = withUnsafeMutablePointer(to: &builder) { builder in
                cxml_read_xml(start, bytes.count, XMLTreeBuilder.handlers, builder, room, problem.count)
            }
            return (result, String(cString: room).tidied)
        }
        if let fault = builder.fault { throw fault }
        switch result.outcome {
        case cxml_complete: return try builder.root()
        case cxml_declaration: throw .documentType(line: Int(result.line))
        case cxml_no_library: throw .noLibrary
        default: throw .syntax(line: Int(result.line), problem.isEmpty ? "not well-formed" : problem)
        }
    }

    /// Parses a piece of HTML, however malformed. Nil if it exceeds the limits or libxml2 is missing.
    static func html(_ text: String) -> XMLElement? {
        let elements = text.utf8.count { $0 == UInt8(ascii: "<") }
        guard text.utf8.count <= mostHTML.bytes && elements <= mostHTML.elements else { return nil }
        var builder = XMLTreeBuilder { _, _ in false }
        let result = withUnsafeMutablePointer(to: &builder) { builder in
            text.withCString { cxml_read_html($0, XMLTreeBuilder.handlers, builder) }
        }
        return result.outcome == cxml_no_library || builder.fault != nil ? nil : try? builder.root()
    }

    private static var emptiness: Fault { .syntax(line: 1, "the text is empty") }
}

extension String {
    /// The plain text of a piece of HTML, or the string itself if it cannot be parsed.
    var withoutMarkup: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return self }
        return XMLParser.html(self)?.plainText(.collapsed) ?? self
    }
}
