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

    /// Parses XML for a receiver, under the same rules. Ends without an error if the receiver wants no more.
    static func stream(_ bytes: [UInt8], to receiver: some XMLReceiver) throws(Fault) {
        let outcome = bytes.withUnsafeBytes { bytes in
            Result { () throws(Fault) in
                try XMLOutline.check(bytes)
                var box = XMLReceiverBox(receiver)
                let fault = withUnsafeMutablePointer(to: &box) { Self.fault(in: bytes, XMLReceiverBox.handlers, $0) }
                if let fault, !box.isSatisfied { throw fault }
            }
        }
        try outcome.get()
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, _ builder: consuming XMLTreeBuilder
    ) throws(Fault) -> XMLElement {
        var builder = builder
        let fault = withUnsafeMutablePointer(to: &builder) { Self.fault(in: bytes, XMLTreeBuilder.handlers, $0) }
        if let own = builder.fault { throw own }
        if let fault { throw fault }
        return try builder.root()
    }

    /// Passes a text to handlers, and returns what is wrong with it.
    private static func fault(
        in bytes: UnsafeRawBufferPointer, _ handlers: cxml_handlers, _ context: UnsafeMutableRawPointer
    ) -> Fault? {
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return emptiness }
        let (result, problem) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: longestProblem) { problem in
            // Never nil, as the capacity is not zero.
            let room = problem.baseAddress ?? UnsafeMutablePointer(mutating: start)
            let result = cxml_read_xml(start, bytes.count, handlers, context, room, problem.count)
            return (result, String(cString: room).tidied)
        }
        switch result.outcome {
        case cxml_complete: return nil
        case cxml_declaration: return .documentType(line: Int(result.line))
        case cxml_no_library: return .noLibrary
        default: return .syntax(line: Int(result.line), problem.isEmpty ? "not well-formed" : problem)
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
