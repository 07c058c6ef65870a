import CatalogFormat

/// Gives everything of one kind a name that our catalogues can have, the same in every import of the same file.
///
/// A name that can stay stays. Others keep what they can of themselves.
struct Identities {
    private var taken: Set<String> = []
    /// The number that the next one gets, by what stays of the name before its number. So however many names differ
    /// only in what is cut, each number is tried once.
    private var numbers: [String: Int] = [:]

    /// The name for what the file calls so. It differs from all that were given before.
    mutating func identity(for original: String) -> String {
        let plain = isIdentity(original) ? original : Self.plain(original)
        if taken.insert(plain).inserted { return plain }
        let start = String(plain.prefix(Self.longest - Self.longestEnding))
        var number = numbers[start] ?? 2
        while !taken.insert("\(start)-\(number)").inserted { number += 1 }
        numbers[start] = number + 1
        return "\(start)-\(number)"
    }

    private static let longest = 64
    /// `-100000`, as there are no more criteria than that.
    private static let longestEnding = 7

    /// Puts `_` in place of what cannot stand in a name. Where too little is left to tell two apart, a checksum of the
    /// original joins it.
    private static func plain(_ original: String) -> String {
        var bytes: [UInt8] = []
        for byte in original.utf8 {
            if isAllowed(byte) {
                bytes.append(byte)
            } else if bytes.last != UInt8(ascii: "_") {
                bytes.append(UInt8(ascii: "_"))
            }
        }
        var text = String(decoding: bytes.drop { ".-_".utf8.contains($0) }, as: UTF8.self)
        while text.last == "_" { text.removeLast() }
        if isIdentity(text) { return text }
        let checksum = String(checksum(of: original), radix: 16)
        return text.isEmpty ? "id-\(checksum)" : "\(text.prefix(longest - checksum.count - 1))-\(checksum)"
    }

    private static func isAllowed(_ byte: UInt8) -> Bool { byte < 0x80 && isIdentity("a\(Unicode.Scalar(byte))") }

    /// 32 bits. Source: the FNV-1a hash.
    private static func checksum(of text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
