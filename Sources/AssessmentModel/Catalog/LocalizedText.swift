/// A language by its ISO 639 code, for instance `en` or `de`.
public struct LanguageCode: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The code as the catalogue spells it.
    public let code: String

    /// `en`
    public static let english: LanguageCode = "en"
    /// `de`
    public static let german: LanguageCode = "de"

    /// The language with this code.
    public init(_ code: String) { self.code = code }

    /// The language with the code written into the source.
    public init(stringLiteral code: String) { self.code = code }
}

/// One text in one or more languages, in the order in which the catalogue gives them.
public struct LocalizedText: Hashable, Sendable {
    /// The text in one language.
    public struct Variant: Hashable, Sendable {
        /// Which language.
        public let language: LanguageCode
        /// The text in it; untrusted, as everything in a catalogue.
        public let text: String

        /// This text in this language.
        public init(_ language: LanguageCode, _ text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The text in each of its languages; the first is the one to fall back on.
    public let variants: [Variant]

    /// A text in the languages given, the one to fall back on first.
    public init(_ variants: [Variant]) { self.variants = variants }

    /// A text in one language only.
    public init(_ text: String, in language: LanguageCode = .english) {
        variants = [Variant(language, text)]
    }

    /// No text in any language.
    public static let empty = LocalizedText([])

    /// True where no language has a character to show.
    public var isEmpty: Bool { variants.allSatisfy(\.text.isEmpty) }

    /// The text in the language asked for, or nil where the catalogue has none.
    public subscript(language: LanguageCode) -> String? {
        variants.first { $0.language == language }?.text
    }

    /// The text in the language asked for, else in the first that there is, else the empty string.
    public func text(in language: LanguageCode) -> String {
        self[language] ?? variants.first?.text ?? ""
    }
}
