/// Writes XML, indented, with attributes in the order in which they are given.
package struct XMLWriter {
    package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    package init() {}

    /// Writes an element that contains other elements, or nothing.
    package mutating func element(
        _ name: String, _ attributes: [(name: String, value: String)] = [], _ content: (inout XMLWriter) -> Void
    ) {
        indent()
        open(name, attributes)
        bytes += ">\n".utf8
        depth += 1
        content(&self)
        depth -= 1
        indent()
        bytes += "</\(name)>\n".utf8
    }

    /// Writes an empty element.
    package mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = []) {
        indent()
        open(name, attributes)
        bytes += "/>\n".utf8
    }

    /// Writes an element that contains a text.
    package mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        indent()
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        escape(text)
        bytes += "</\(name)>\n".utf8
    }

    /// Writes an element whose content is inline: the pieces of a text with an empty element between them.
    package mutating func element(_ name: String, lines: some Sequence<some StringProtocol>, separator: String) {
        indent()
        open(name, [])
        bytes.append(UInt8(ascii: ">"))
        for (number, line) in lines.enumerated() {
            if number > 0 { bytes += "<\(separator)/>".utf8 }
            escape(String(line))
        }
        bytes += "</\(name)>\n".utf8
    }

    private mutating func indent() { bytes += Array(repeating: UInt8(ascii: " "), count: 2 * depth) }

    private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
        bytes += "<\(name)".utf8
        for attribute in attributes {
            bytes += " \(attribute.name)=\"".utf8
            escape(attribute.value, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Characters that XML cannot contain become U+FFFD. Source: XML 1.0, Char.
    private mutating func escape(_ text: String, isAttribute: Bool = false) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"" where isAttribute: bytes += "&quot;".utf8
            case "\r": bytes += "&#13;".utf8
            // Attributes turn them into blanks.
            case "\n" where isAttribute, "\t" where isAttribute: bytes += "&#\(scalar.value);".utf8
            case "\n", "\t": bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
            default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
    }
}
