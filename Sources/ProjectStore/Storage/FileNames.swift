/// File names as text. Systems keep them as bytes, and not all of them are UTF-8.
///
/// Every byte that belongs to no well-formed character stands as one scalar of a range at the end of Unicode that is
/// for private use, and is that byte again when the name is used. Characters of that very range are taken for bytes that
/// belong to none, so that no two names become the same text.
package enum FileNames {
    /// The scalar of the byte 0x00; a name has those from 0x80 on.
    private static let first: UInt32 = 0x10_FE00

    /// The text of a name's or a path's bytes.
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

    /// The text for people: `\xE9` for a byte that belongs to no character.
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

    /// Calls the body with the name as system calls want it.
    static func withCString<Value>(_ text: String, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
        guard text.unicodeScalars.contains(where: isByte) else { return text.withCString(body) }
        return (bytes(text) + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map(body) ?? text.withCString(body)
            }
        }
    }

    /// Whether the scalar stands for a byte.
    static func isByte(_ scalar: Unicode.Scalar) -> Bool { (first + 0x80...first + 0xFF).contains(scalar.value) }

    /// How long a character is in UTF-8, going by its first byte.
    private static func characterLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}

/// A path that is another one only if it has the same bytes. To a `String`, an é of one and of two scalars are the same.
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
