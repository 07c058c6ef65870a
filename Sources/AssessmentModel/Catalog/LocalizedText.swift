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

/// A document that decodes its texts when they are needed. A catalogue has far more texts than a screen shows.
public protocol TextSource: AnyObject, Sendable {
    /// The text at a place that this source named.
    func text(at place: Int) -> String

    /// Whether the text at a place is empty, without decoding it.
    func isEmpty(at place: Int) -> Bool
}

/// A text in one or more languages, in the catalogue's order.
public struct LocalizedText: Hashable, Sendable {
    /// The text in one language.
    public struct Variant: Hashable, Sendable {
        private enum Content: Sendable {
            case decoded(String)
            case waiting(any TextSource, place: Int)
        }

        /// Which language.
        public let language: LanguageCode
        private let content: Content

        /// This text in this language.
        public init(_ language: LanguageCode, _ text: String) {
            self.language = language
            content = .decoded(text)
        }

        /// The text at a place of a source, in this language.
        public init(_ language: LanguageCode, from source: any TextSource, at place: Int) {
            self.language = language
            content = .waiting(source, place: place)
        }

        /// The text; untrusted, like everything in a catalogue. It may be decoded at each call.
        public var text: String {
            switch content {
            case .decoded(let text): text
            case .waiting(let source, let place): source.text(at: place)
            }
        }

        /// True if the text is empty.
        public var isEmpty: Bool {
            switch content {
            case .decoded(let text): text.isEmpty
            case .waiting(let source, let place): source.isEmpty(at: place)
            }
        }

        /// Whether both have the same text in the same language.
        public static func == (left: Variant, right: Variant) -> Bool {
            left.language == right.language && left.text == right.text
        }

        /// Hashes what equality compares.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(language)
            hasher.combine(text)
        }
    }

    /// The text in each of its languages, the fallback first.
    public let variants: [Variant]

    /// A text in these languages, the fallback first.
    public init(_ variants: [Variant]) { self.variants = variants }

    /// A text in one language.
    public init(_ text: String, in language: LanguageCode = .english) {
        variants = [Variant(language, text)]
    }

    /// No text in any language.
    public static let empty = LocalizedText([])

    /// True if the text is empty in every language.
    public var isEmpty: Bool { variants.allSatisfy(\.isEmpty) }

    /// The text in a language; nil if there is none.
    public subscript(language: LanguageCode) -> String? {
        variants.first { $0.language == language }?.text
    }

    /// The text in a language, else in the fallback, else the empty string.
    public func text(in language: LanguageCode) -> String {
        self[language] ?? variants.first?.text ?? ""
    }
}
