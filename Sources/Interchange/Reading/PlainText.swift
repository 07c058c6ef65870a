extension XMLElement {
    /// How to treat white space.
    enum Blanks {
        /// Keep it.
        case kept
        /// Collapse it to single blanks, except in `pre`.
        case collapsed
    }

    /// Its text for people: blocks start on new lines, and list items with a dash.
    func plainText(_ blanks: Blanks) -> String {
        var insertions = TextInsertions.none
        return plainText(blanks, &insertions)
    }

    /// The same, with the texts that its `sub` elements refer to.
    func plainText(_ blanks: Blanks, _ insertions: inout TextInsertions) -> String {
        var text = PlainText(keepsBlanks: blanks == .kept)
        text.add(self, &insertions)
        return text.text
    }
}

/// Converts markup to plain text.
private struct PlainText {
    private var keepsBlanks: Bool
    private(set) var text = ""

    init(keepsBlanks: Bool) { self.keepsBlanks = keepsBlanks }

    mutating func add(_ element: XMLElement, _ insertions: inout TextInsertions) {
        let name = element.name.lowercased()
        if Self.unspoken.contains(name) { return }
        if Self.blocks.contains(name) || name == "br" { breakLine() }
        if name == "li" { text += "- " }
        if name == "sub", let id = element["idref"] {
            // Source: NIST IR 7275, the sub element.
            add(insertions.text(for: element["use"] == "title" ? "title \(id)" : id))
        }
        addContent(of: element, keepsBlanks: keepsBlanks || name == "pre", &insertions)
        if Self.blocks.contains(name) { breakLine() }
    }

    private mutating func addContent(
        of element: XMLElement, keepsBlanks: Bool, _ insertions: inout TextInsertions
    ) {
        let outside = self.keepsBlanks
        self.keepsBlanks = keepsBlanks
        // A line break right after the tag is ignored. Source: HTML, the pre element.
        var startsLine = keepsBlanks && !outside
        for part in element.content {
            switch part {
            case .element(let element): add(element, &insertions)
            case .text(let words): add(startsLine && words.first == "\n" ? String(words.dropFirst()) : words)
            }
            startsLine = false
        }
        self.keepsBlanks = outside
    }

    private mutating func add(_ words: String) {
        if keepsBlanks {
            text += words
            return
        }
        for scalar in words.unicodeScalars {
            if scalar.properties.isWhitespace && scalar != "\u{A0}" {
                if let last = text.unicodeScalars.last, last != " " && last != "\n" { text.append(" ") }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func breakLine() {
        if !text.isEmpty && !text.hasSuffix("\n") && !text.hasSuffix("- ") { text.append("\n") }
    }

    private static let blocks: Set<String> = [
        "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "table", "tr", "h1", "h2", "h3", "h4",
        "h5", "h6",
    ]
    private static let unspoken: Set<String> = ["script", "style", "head"]
}
