/// A language by its ISO 639 code, for instance `en` or `de`.
public struct Language: Hashable, Sendable, ExpressibleByStringLiteral {
    public let code: String

    public static let english: Language = "en"
    public static let german: Language = "de"

    public init(_ code: String) { self.code = code }
    public init(stringLiteral code: String) { self.code = code }
}

/// One text in one or more languages, in the order in which the catalogue gives them.
public struct LocalizedText: Hashable, Sendable {
    /// The text in one language.
    public struct Variant: Hashable, Sendable {
        public let language: Language
        public let text: String

        public init(_ language: Language, _ text: String) {
            self.language = language
            self.text = text
        }
    }

    public let variants: [Variant]

    public init(_ variants: [Variant]) { self.variants = variants }

    /// A text in one language only.
    public init(_ text: String, in language: Language = .english) {
        variants = [Variant(language, text)]
    }

    public static let empty = LocalizedText([])

    public var isEmpty: Bool { variants.allSatisfy(\.text.isEmpty) }

    /// The text in the language asked for, or nil where the catalogue has none.
    public subscript(language: Language) -> String? {
        variants.first { $0.language == language }?.text
    }

    /// The text in the language asked for, else in the first that there is, else the empty string.
    public func text(in language: Language) -> String {
        self[language] ?? variants.first?.text ?? ""
    }
}
