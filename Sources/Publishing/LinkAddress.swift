/// An address that a link may lead to: `http`, `https` or `mailto`, in ASCII without anything that needs escaping in
/// HTML, Markdown or XML but `&`, `'`, `(` and `)`.
///
/// Everything else is percent-encoded. Source: RFC 3986, 2 and 3.
package struct LinkAddress: Hashable, Sendable {
    package let text: String

    /// Nil if the text is no such address.
    package init?(_ text: String) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = text.utf8[text.utf8.index(after: colon)...]
        let address: String? =
            switch text[..<colon].lowercased() {
            case "http": Self.hierarchy(rest).map { "http:\($0)" }
            case "https": Self.hierarchy(rest).map { "https:\($0)" }
            case "mailto": rest.contains(UInt8(ascii: "@")) ? "mailto:\(Self.encoded(rest))" : nil
            default: nil
            }
        guard let address else { return nil }
        self.text = address
    }

    /// `//`, a host, and what follows it; nil if there is none, or one that browsers do not agree on.
    private static func hierarchy(_ bytes: Substring.UTF8View) -> String? {
        guard bytes.starts(with: "//".utf8) else { return nil }
        let rest = bytes.dropFirst(2)
        let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        let brackets = authority.count { "[]".utf8.contains($0) }
        guard authority.allSatisfy(isHostByte), authority.contains(where: { $0 >= 0x80 || isLetterOrDigit($0) }),
            brackets == (authority.first == UInt8(ascii: "[") ? 2 : 0)
        else { return nil }
        return "//" + encoded(authority, and: "[]") + encoded(rest[end...])
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    /// Letters, digits and `-._:[]`, and whatever is not ASCII. A name before the host could pass for the host.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isLetterOrDigit(byte) || "-._:[]".utf8.contains(byte)
    }

    /// The bytes with everything encoded that an address cannot contain.
    private static func encoded(_ bytes: Substring.UTF8View, and others: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var hasFragment = false
        for index in bytes.indices {
            let byte = bytes[index]
            let isKept =
                switch byte {
                case UInt8(ascii: "%"):
                    bytes[index...].dropFirst().prefix(2).count(where: isHexDigit) == 2
                case UInt8(ascii: "#"): !hasFragment
                default: allowed.contains(byte) || others.utf8.contains(byte)
                }
            if byte == UInt8(ascii: "#") { hasFragment = true }
            if isKept {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Unreserved characters, and the delimiters of paths and queries. Source: RFC 3986, 2.2 and 2.3.
    private static let allowed = Set(
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~" + "/?:@!$&'()*+,;=").utf8)
}
