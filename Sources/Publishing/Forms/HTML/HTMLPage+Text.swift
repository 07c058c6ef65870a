extension HTMLPage {
    mutating func write(_ text: RichText) {
        for piece in text.pieces {
            switch piece {
            case .plain(let text): writer.lines(text)
            case .strong(let text):
                writer.markup("<strong>")
                writer.lines(text)
                writer.markup("</strong>")
            case .code(let text):
                writer.markup("<code>")
                writer.lines(text)
                writer.markup("</code>")
            case .foreign(let text, let language): write(text, in: language)
            case .link(let text, let address): write(text, leadingTo: address)
            case .reference(let text, let name): write(text, referringTo: name)
            }
        }
    }

    private mutating func write(_ text: String, in language: String) {
        guard language.isLanguageTag else { return writer.lines(text) }
        writer.markup("<span lang=\"")
        writer.text(language)
        writer.markup("\">")
        writer.lines(text)
        writer.markup("</span>")
    }

    private mutating func write(_ text: String, leadingTo address: String) {
        guard let target = LinkAddress(address) else { return writer.lines(text.isBlank ? address : text) }
        // Paper cannot be clicked: there the address follows, unless it is the text.
        writer.markup(text.isBlank || text == address ? "<a href=\"" : "<a class=\"away\" href=\"")
        writer.text(target.text)
        writer.markup("\">")
        writer.lines(text.isBlank ? address : text)
        writer.markup("</a>")
    }

    private mutating func write(_ text: String, referringTo name: String) {
        guard let target = anchors.target(name), !text.isBlank else { return writer.lines(text) }
        writer.markup("<a href=\"#")
        writer.text(target)
        writer.markup("\">")
        writer.lines(text)
        writer.markup("</a>")
    }
}

extension String {
    /// Whether it looks like a tag of a language, such as `de` or `zh-Hant-TW`. Source: RFC 5646, 2.1.
    fileprivate var isLanguageTag: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), parts.count <= 8 else { return false }
        return parts.allSatisfy { part in
            (1...8).contains(part.count)
                && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        } && first.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
}
