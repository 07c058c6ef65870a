/// File names as text. Systems keep them as bytes, and not all of them are UTF-8.
///
/// A byte that does not belong to a well-formed character becomes a scalar in a private-use range at the end of
/// Unicode, and that byte again when the name is used. Characters that are really in that range are treated as such
/// bytes, so different names never become the same text.
package enum FileNames {
    /// The scalar of the byte 0x00; names use those from 0x80 on.
    private static let first: UInt32 = 0x10_FE00

    /// The text of the bytes of a name or a path.
    package static func text(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isByte) {
            return text
        }
        var scalars = String.UnicodeScalarView()
        var rest = Array(bytes)[...]
        while let byte = rest.first {
            let length = characterLength(byte)
            if let character = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars,
                character.count == 1, let scalar = character.first, !isByte(scalar)
            {
                scalars.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                if let scalar = Unicode.Scalar(first + UInt32(byte)) { scalars.append(scalar) }
                rest = rest.dropFirst()
            }
        }
        return String(scalars)
    }

    /// The bytes of a name or a path.
    package static func bytes(_ text: String) -> [UInt8] {
        guard text.unicodeScalars.contains(where: isByte) else { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { scalar in
            isByte(scalar) ? [UInt8(scalar.value - first)] : Array(String(scalar).utf8)
        }
    }

    /// The text for people, with `\xE9` for a byte that does not belong to a character.
    package static func readable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isByte) else { return text }
        return text.unicodeScalars.reduce(into: "") { readable, scalar in
            if isByte(scalar) {
                readable += "\\x" + String(scalar.value - first, radix: 16, uppercase: true)
            } else {
                readable.unicodeScalars.append(scalar)
            }
        }
    }

    /// Calls the body with the name in the form that system calls take.
    package static func withCString<Value>(_ text: String, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
        guard text.unicodeScalars.contains(where: isByte) else { return text.withCString(body) }
        return (bytes(text) + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map(body) ?? text.withCString(body)
            }
        }
    }

    /// Whether the scalar stands for a byte.
    static func isByte(_ scalar: Unicode.Scalar) -> Bool { (first + 0x80...first + 0xFF).contains(scalar.value) }

    /// The length of a character in UTF-8, judging by its first byte.
    private static func characterLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}

/// A path compared by its bytes. To `String`, an é of one scalar and of two are equal.
struct FilePath: Hashable, Comparable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: FilePath, right: FilePath) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    static func < (left: FilePath, right: FilePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
