extension XMLElement {
    /// All text in it as people read it: paragraphs and lines stand on lines of their own, entries of lists begin with a
    /// dash. Blanks and line breaks stay as they are where `keepsLines`, and are what separates words otherwise.
    func plainText(keepsLines: Bool) -> String {
        var text = PlainText(keepsLines: keepsLines)
        text.add(self)
        return text.text
    }
}

/// Makes text of markup.
private struct PlainText {
    let keepsLines: Bool
    private(set) var text = ""

    init(keepsLines: Bool) { self.keepsLines = keepsLines }

    mutating func add(_ element: XMLElement) {
        let name = element.name.lowercased()
        if Self.unspoken.contains(name) { return }
        if Self.blocks.contains(name) || name == "br" { breakLine() }
        if name == "li" { text += "- " }
        // The place of a value that is filled in when a check is tailored.
        if name == "sub", let value = element["idref"] { text += "[\(value)]" }
        for part in element.content {
            switch part {
            case .element(let element): add(element)
            case .text(let words): add(words)
            }
        }
        if Self.blocks.contains(name) { breakLine() }
    }

    private mutating func add(_ words: String) {
        if keepsLines {
            text += words
            return
        }
        for character in words.unicodeScalars {
            if character.properties.isWhitespace && character != "\u{A0}" {
                if let last = text.unicodeScalars.last, last != " " && last != "\n" { text.append(" ") }
            } else {
                text.unicodeScalars.append(character)
            }
        }
    }

    private mutating func breakLine() {
        if !text.isEmpty && !text.hasSuffix("\n") && !text.hasSuffix("- ") { text.append("\n") }
    }

    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "table", "tr", "h1", "h2", "h3", "h4",
        "h5",
        "h6",
    ]
    private static let unspoken: Set<String> = ["script", "style", "head"]
}
