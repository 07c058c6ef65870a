import CXML

/// Reads XML and HTML with libxml2.
enum XMLParser {
    /// Why a text is not read.
    enum Fault: Error {
        case syntax(line: Int, String)
        case documentType(line: Int)
        case tooDeep
        case tooLarge
        case noLibrary
    }

    /// The most elements within each other.
    private static let deepest = 64
    /// The most elements and texts that are kept of one text.
    private static let mostNodes = 1_000_000

    /// The root of an XML text. Nothing but the text is read, and what it declares itself is refused.
    static func xml(_ bytes: [UInt8]) throws(Fault) -> XMLElement { try read(bytes, isHTML: false) }

    /// The content of a piece of HTML, which is read however badly it is formed.
    static func html(_ text: String) throws(Fault) -> XMLElement { try read(Array(text.utf8), isHTML: true) }

    private static func read(_ bytes: [UInt8], isHTML: Bool) throws(Fault) -> XMLElement {
        let outcome = bytes.withUnsafeBytes { bytes -> Result<XMLElement, Fault> in
            // No null pointer, not even for no bytes, of which none is read.
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let start else { return .failure(.syntax(line: 1, "the text is empty")) }
            guard let reader = cxml_open(start, bytes.count, isHTML) else {
                return .failure(isHTML ? .syntax(line: 1, "the text is empty") : .noLibrary)
            }
            defer { cxml_close(reader) }
            return Result { () throws(Fault) in try tree(reader) }
        }
        return try outcome.get()
    }

    /// Builds the tree without calling itself, so that nesting costs no stack.
    private static func tree(_ reader: OpaquePointer) throws(Fault) -> XMLElement {
        var open: [XMLElement] = []
        var root: XMLElement?
        var nodes = 0
        while true {
            nodes += 1
            guard nodes <= mostNodes else { throw .tooLarge }
            switch cxml_next(reader) {
            case cxml_begin:
                guard open.count < deepest else { throw .tooDeep }
                open.append(
                    XMLElement(
                        name: String(cString: cxml_name(reader)), namespace: String(cString: cxml_namespace(reader)),
                        attributes: attributes(reader)))
            case cxml_end:
                guard let ended = open.popLast() else { continue }
                if open.isEmpty { root = root ?? ended } else { open[open.count - 1].content.append(.element(ended)) }
            case cxml_text:
                guard !open.isEmpty else { continue }
                open[open.count - 1].content.append(.text(String(cString: cxml_value(reader))))
            case cxml_declaration: throw .documentType(line: Int(cxml_line(reader)))
            case cxml_done:
                guard let root else { throw .syntax(line: 1, "the text is empty") }
                return root
            default:
                let problem = String(cString: cxml_problem(reader)).tidied
                throw .syntax(line: Int(cxml_line(reader)), problem.isEmpty ? "not well-formed" : problem)
            }
        }
    }

    private static func attributes(_ reader: OpaquePointer) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        var name: UnsafePointer<CChar>?
        var value: UnsafePointer<CChar>?
        while cxml_next_attribute(reader, &name, &value), let name, let value {
            attributes.append((String(cString: name), String(cString: value)))
        }
        return attributes
    }
}

extension String {
    /// The text of a piece of HTML. What is too wild to be read stays as it is.
    var withoutMarkup: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return self }
        guard utf8.count <= Self.mostMarkup, let root = try? XMLParser.html(self) else { return self }
        return root.plainText(keepsLines: false)
    }

    /// In bytes. What the parser does takes longer than in proportion where elements are not closed.
    private static let mostMarkup = 1 << 16
}
