/// Writes one JSON value, compact or indented by two spaces; members are in the order of writing.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { object in
///     object.member("id", "IOP-01")
///     object.key("tags")
///     object.array { array in array.string("exchange") }
/// }
/// writer.text  // {"id":"IOP-01","tags":["exchange"]}
/// ```
package struct JSONWriter {
    /// What has been written so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var place = Place.start

    private enum Place { case start, afterKey, afterValue }

    package init(pretty: Bool = false) { isPretty = pretty }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object whose members the closure writes, each as a key and a value.
    package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", body, "}") }

    /// Writes an array whose elements the closure writes.
    package mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", body, "]") }

    /// Writes the name of a member; its value must follow.
    package mutating func key(_ name: String) {
        var name = name
        name.withUTF8 { key($0) }
    }

    package mutating func string(_ value: String) {
        var value = value
        value.withUTF8 { string($0) }
    }

    package mutating func integer(_ value: Int) {
        begin()
        bytes += String(value).utf8
    }

    /// Writes a number with up to three decimals, exactly: 1500 thousandths are 1.5.
    package mutating func decimal(thousandths: Int) {
        begin()
        let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        var decimals = String(part + 1_000).utf8.dropFirst()
        while decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
        bytes += "\(thousandths < 0 ? "-" : "")\(whole)\(decimals.isEmpty ? "" : ".")".utf8
        bytes += decimals
    }

    package mutating func bool(_ value: Bool) {
        begin()
        bytes += (value ? "true" : "false").utf8
    }

    package mutating func null() {
        begin()
        bytes += "null".utf8
    }

    mutating func key(_ name: UnsafeBufferPointer<UInt8>) {
        begin()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        place = .afterKey
    }

    mutating func string(_ value: UnsafeBufferPointer<UInt8>) {
        begin()
        quote(value)
    }

    /// Writes the digits of a number that was read.
    mutating func raw(_ number: UnsafeBufferPointer<UInt8>) {
        begin()
        bytes += number
    }

    /// Writes the digits of a number.
    mutating func raw(_ number: String) {
        begin()
        bytes += number.utf8
    }

    private mutating func enclose(_ open: Unicode.Scalar, _ body: (inout JSONWriter) -> Void, _ close: Unicode.Scalar) {
        begin()
        bytes.append(UInt8(ascii: open))
        place = .start
        depth += 1
        body(&self)
        depth -= 1
        if place == .afterValue { breakLine() }
        bytes.append(UInt8(ascii: close))
        place = .afterValue
    }

    /// Separates a value or a key from the preceding one.
    private mutating func begin() {
        if place == .afterValue { bytes.append(UInt8(ascii: ",")) }
        if place != .afterKey && depth > 0 { breakLine() }
        place = .afterValue
    }

    private mutating func breakLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
}

extension JSONWriter {
    package mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        integer(value)
    }

    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Writes null if there is no value.
    package mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }
}

extension JSONWriter {
    /// Writes a string with everything escaped that could drive a terminal or end a line: C0 and C1 control characters,
    /// line and paragraph separators, and what reorders text (U+202A to U+202E, U+2066 to U+2069).
    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var copied = 0
        var position = 0
        while position < text.count {
            let byte = text[position]
            // Nearly everything is plain; all escaped scalars above ASCII begin with one of those lead bytes.
            if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2 {
                position += 1
                continue
            }
            let (scalar, length) = Self.suspect(at: position, in: text)
            if Self.isEscaped(scalar) {
                bytes += text[copied..<position]
                escape(scalar)
                copied = position + length
            }
            position += length
        }
        bytes += text[copied...]
        bytes.append(UInt8(ascii: "\""))
    }

    /// The scalar of one to three bytes that begins here, in valid UTF-8.
    private static func suspect(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (UInt32, Int) {
        let lead = UInt32(text[position])
        if lead == 0xC2 && position + 1 < text.count {
            return ((lead & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F), 2)
        }
        if lead == 0xE2 && position + 2 < text.count {
            let middle = UInt32(text[position + 1] & 0x3F) << 6
            return ((lead & 0xF) << 12 | middle | UInt32(text[position + 2] & 0x3F), 3)
        }
        return (lead, 1)
    }

    private static func isEscaped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x22, 0x5C, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private mutating func escape(_ scalar: UInt32) {
        bytes.append(UInt8(ascii: "\\"))
        switch scalar {
        case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = String(scalar, radix: 16)
            bytes.append(UInt8(ascii: "u"))
            bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
            bytes += digits.utf8
        }
    }
}
