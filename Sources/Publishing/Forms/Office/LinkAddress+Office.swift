extension LinkAddress {
    /// The address as the target of a relationship; nil if Office might take it for damage.
    ///
    /// Office refuses to open a document with one address that its own parser does not understand, so hosts and ports
    /// must be of the plain kind.
    var officeTarget: String? {
        // Excel's limit. Source: Excel, specifications and limits.
        guard text.utf8.count <= 2079 else { return nil }
        guard let start = text.utf8.firstIndex(of: UInt8(ascii: "/")), !text.hasPrefix("mailto:") else {
            let parts = text.dropFirst("mailto:".count).prefix { $0 != "?" }.split(
                separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy({ !$0.isEmpty }) && Self.isHost(parts[1]) ? text : nil
        }
        let authority = text[start...].dropFirst(2).prefix { !"/?#".contains($0) }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, parts.count <= 2, Self.isHost(host) else { return nil }
        if parts.count == 2, UInt16(parts[1]) == nil { return nil }
        return text
    }

    private static func isHost(_ host: Substring) -> Bool {
        host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        }
    }
}
