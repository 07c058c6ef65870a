/// What a template can put into its texts, written as `{subject}`.
package enum Placeholder: String, CaseIterable, Hashable, Sendable {
    /// What is assessed.
    case subject
    /// The title of the catalogue.
    case catalog
    /// The version of the catalogue.
    case catalogVersion
    /// The day that the document speaks of.
    case day
    /// Who answers for the document.
    case author
    /// The evidenced share of all criteria.
    case evidenced
    /// The claimed share of all criteria.
    case claimed
    /// The attainable share of all criteria.
    case attainable
    /// The result of the shall gate, in words.
    case gate
}

/// A text of a template: words with placeholders between them.
///
/// `{{` stands for a brace. The values are put in as they are, so braces in them mean nothing.
struct FillableText: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case words(String)
        case value(Placeholder)
    }

    private(set) var parts: [Part] = []

    /// - Returns: the text, and what stands between braces in it but is no placeholder.
    static func reading(_ text: String) -> (text: FillableText, unknown: [String]) {
        var result = FillableText()
        var unknown: [String] = []
        var words = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            words += rest[..<brace]
            let inside = rest[rest.index(after: brace)...]
            if inside.first == "{" {
                words += "{"
                rest = inside.dropFirst()
                continue
            }
            let name = inside.prefix { $0 != "}" && $0 != "{" && !$0.isNewline }
            let isClosed = name.endIndex < inside.endIndex && inside[name.endIndex] == "}"
            if isClosed, let placeholder = Placeholder(rawValue: String(name)) {
                result.append(words)
                result.parts.append(.value(placeholder))
                words = ""
            } else {
                unknown.append(String(name.prefix(64)))
            }
            rest = inside[name.endIndex...].dropFirst(isClosed ? 1 : 0)
        }
        result.append(words + rest)
        return (result, unknown)
    }

    private mutating func append(_ words: String) {
        if !words.isEmpty { parts.append(.words(words)) }
    }

    /// The text with values; a dash for each that is missing or empty.
    func filled(with values: [Placeholder: String]) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let placeholder): values[placeholder].flatMap { $0.isEmpty ? nil : $0 } ?? "–"
            }
        }.joined()
    }
}
