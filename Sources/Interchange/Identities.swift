import CatalogFormat

/// Turns foreign ids into valid and unique ones, the same in every import of the same file.
///
/// A valid id stays as it is. An invalid one keeps as much as possible.
struct Identities {
    private var taken: Set<String> = []
    /// The next number for each stem. Ids that differ only in the part that is cut off share a stem, so no number is
    /// tried twice.
    private var numbers: [String: Int] = [:]

    /// A valid id for a foreign one, different from all returned before.
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
    /// `-100000`: there are never more criteria.
    private static let longestEnding = 7

    /// Replaces invalid characters by `_`, and adds a checksum of the original if the result is not a valid id.
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
