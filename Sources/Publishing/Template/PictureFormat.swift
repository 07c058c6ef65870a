extension Publication.Logo.Format {
    /// The format of a picture, by what it begins with; nil if it is none of these.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if Self.isSVG(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    /// Whether the first element of a text in UTF-8 is `svg`, behind comments and declarations.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        var rest = text.utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { [0x20, 0x9, 0xA, 0xD].contains($0) }
            let end: String
            if rest.starts(with: "<!--".utf8) {
                end = "-->"
            } else if rest.starts(with: "<?".utf8) {
                end = "?>"
            } else if rest.starts(with: "<!DOCTYPE".utf8) {
                end = ">"
            } else {
                return rest.starts(with: "<svg".utf8)
                    && rest.dropFirst(4).first.map { " \t\r\n/>".utf8.contains($0) } == true
            }
            guard let next = rest.behind(end) else { return false }
            rest = next
        }
    }
}

extension Substring.UTF8View {
    /// What follows the first occurrence of a sign.
    fileprivate func behind(_ sign: String) -> Self? {
        var rest = self
        let first = sign.utf8.first
        while let index = rest.firstIndex(where: { $0 == first }) {
            rest = rest[index...]
            if rest.starts(with: sign.utf8) { return rest.dropFirst(sign.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }
}
