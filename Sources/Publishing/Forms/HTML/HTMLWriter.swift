import CNettle
import InvisibleCharacters

/// Writes HTML into one array of bytes. Markup can only come from constants, so that no text becomes markup.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Writes markup.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a number.
    mutating func number(_ number: Int) { bytes += String(number).utf8 }

    /// Writes a number of tenths, 125 as `12.5`.
    mutating func tenths(_ number: Int) {
        self.number(number / 10)
        if number % 10 != 0 {
            markup(".")
            self.number(number % 10)
        }
    }

    /// Writes a colour.
    mutating func colour(_ colour: Publication.Colour) { bytes += colour.hex.utf8 }

    /// Writes a text, also within an attribute with quotation marks. It becomes no markup, and hides nothing.
    mutating func text(_ text: String) { escape(text, lineFeed: "\n") }

    /// Writes a text whose line feeds are line breaks.
    mutating func lines(_ text: String) { escape(text, lineFeed: "<br>") }

    /// Writes the style sheet.
    mutating func style(_ sheet: HTMLStyle) {
        markup("<style>\n")
        bytes += sheet.text.utf8
        markup("</style>\n")
    }

    /// Writes bytes as the value of an attribute that leads to them.
    mutating func data(_ type: StaticString, _ content: [UInt8]) {
        markup("data:")
        markup(type)
        markup(";base64,")
        let start = bytes.count
        bytes += repeatElement(0, count: (content.count + 2) / 3 * 4)
        bytes.withUnsafeMutableBufferPointer { room in
            guard let base = room.baseAddress, !content.isEmpty else { return }
            nettle_base64_encode_raw(base + start, content.count, content)
        }
    }

    private mutating func escape(_ text: String, lineFeed: StaticString) {
        var visible = text.visible
        visible.withUTF8 { text in
            var start = 0
            for index in text.indices {
                guard let replacement = Self.replacement(of: text[index], lineFeed) else { continue }
                bytes.append(contentsOf: text[start..<index])
                markup(replacement)
                start = index + 1
            }
            bytes.append(contentsOf: text[start...])
        }
    }

    private static func replacement(of byte: UInt8, _ lineFeed: StaticString) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\n"): lineFeed
        default: nil
        }
    }
}
