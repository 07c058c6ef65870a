/// Writes XML with attributes in the order in which they are given.
package struct XMLWriter {
    /// Whether white space lays the elements out.
    package enum Layout: Hashable, Sendable {
        /// An element a line, for people.
        case indented
        /// No white space between elements, where it would be content or a waste.
        case compact
    }

    /// What was written and not yet passed on.
    package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private let layout: Layout
    private let sink: (([UInt8]) -> Void)?
    private var depth = 0

    /// Bytes are passed on in pieces of about this size.
    private static let pieceSize = 1 << 16

    package init(_ layout: Layout = .indented) {
        self.layout = layout
        sink = nil
    }

    /// A writer that keeps only a small part of a large document: it passes on what it has written, piece by piece, and
    /// the rest at `finish`.
    package init(_ layout: Layout, to sink: @escaping ([UInt8]) -> Void) {
        self.layout = layout
        self.sink = sink
    }

    /// Passes on the last bytes.
    package mutating func finish() { passOn(from: 1) }

    private mutating func passOn(from count: Int) {
        guard let sink, bytes.count >= count else { return }
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes an element that contains other elements, or nothing.
    package mutating func element(
        _ name: String, _ attributes: [(name: String, value: String)] = [], _ content: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        write(">")
        endLine()
        depth += 1
        content(&self)
        depth -= 1
        indent()
        close(name)
    }

    /// Writes an empty element.
    package mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = []) {
        open(name, attributes)
        write("/>")
        endLine()
    }

    /// Writes an element that contains a text.
    package mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        open(name, attributes)
        write(">")
        escape(text)
        close(name)
    }

    /// Writes an element whose content is inline: the pieces of a text with an empty element between them.
    package mutating func element(_ name: String, lines: some Sequence<some StringProtocol>, separator: String) {
        open(name, [])
        write(">")
        for (number, line) in lines.enumerated() {
            if number > 0 {
                write("<")
                write(separator)
                write("/>")
            }
            escape(String(line))
        }
        close(name)
    }

    private mutating func write(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    private mutating func indent() {
        guard layout == .indented else { return }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func endLine() { if layout == .indented { write("\n") } }

    private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
        indent()
        write("<")
        write(name)
        for attribute in attributes {
            write(" ")
            write(attribute.name)
            write("=\"")
            escape(attribute.value, isAttribute: true)
            write("\"")
        }
    }

    private mutating func close(_ name: String) {
        write("</")
        write(name)
        write(">")
        endLine()
        passOn(from: Self.pieceSize)
    }

    /// Characters that XML cannot contain become U+FFFD. Source: XML 1.0, Char.
    private mutating func escape(_ text: String, isAttribute: Bool = false) {
        var text = text
        text.withUTF8 { text in
            var copied = 0
            for (position, byte) in text.enumerated() {
                // Nearly every byte is plain.
                guard byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF,
                    let replacement = Self.replacement(at: position, in: text, isAttribute: isAttribute)
                else { continue }
                bytes.append(contentsOf: text[copied..<position])
                write(replacement.text)
                copied = position + replacement.length
            }
            bytes.append(contentsOf: text[copied...])
        }
    }

    /// What stands for the character at a position, and how many bytes that has; nil if it stands for itself.
    private static func replacement(
        at position: Int, in text: UnsafeBufferPointer<UInt8>, isAttribute: Bool
    ) -> (text: String, length: Int)? {
        switch text[position] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): isAttribute ? ("&quot;", 1) : nil
        case UInt8(ascii: "\r"): ("&#13;", 1)
        // Attributes turn them into blanks.
        case UInt8(ascii: "\n"): isAttribute ? ("&#10;", 1) : nil
        case UInt8(ascii: "\t"): isAttribute ? ("&#9;", 1) : nil
        case 0..<0x20: ("\u{FFFD}", 1)
        // U+FFFE and U+FFFF, in valid UTF-8.
        case 0xEF where text[position + 1] == 0xBF && text[position + 2] >= 0xBE: ("\u{FFFD}", 3)
        default: nil
        }
    }
}
