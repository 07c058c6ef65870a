import CXML

/// Reads XML and HTML with libxml2.
enum XMLParser {
    /// Why a text is not read.
    enum Fault: Error {
        case syntax(line: Int, String)
        /// In an encoding that is not read, by its name.
        case encoding(String)
        case documentType(line: Int)
        case tooDeep
        case tooManyAttributes(line: Int)
        case tooManyNamespaces(line: Int)
        case tooManyNames
        case noLibrary
    }

    /// The most elements within each other.
    static let deepest = 64
    /// The most bytes and elements of a piece of HTML. Whenever an element ends, the parser goes through all that are
    /// open.
    private static let mostHTML = (bytes: 1 << 16, elements: 512)
    private static let longestProblem = 256

    /// The root of an XML text. Nothing but the text is read, and what it declares itself is refused.
    ///
    /// - Parameter skips: whether an element is passed over with all that is in it, by the name of the one that it
    ///   stands in and its own.
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
            // There is an address: the capacity is not zero.
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

    /// The content of a piece of HTML, which is read however badly it is formed; nil where that would take too long, or
    /// libxml2 is missing.
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
    /// The text of a piece of HTML. What is too wild to be read stays as it is.
    var withoutMarkup: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return self }
        return XMLParser.html(self)?.plainText(keepsLines: false) ?? self
    }
}
