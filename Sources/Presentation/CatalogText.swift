import AssessmentModel
import Localization

/// Picks catalogue texts in the language of the user interface.
extension Language {
    /// The language code catalogues use.
    package var code: LanguageCode { LanguageCode(rawValue) }

    /// The text in this language, else the first translation there is, prefixed with its language code:
    /// "[en] Rate limits published".
    ///
    /// - Parameter unmarked: a language that needs no prefix, because one mark stands for all texts.
    package func text(_ text: LocalizedText, unmarked: LanguageCode? = nil) -> String {
        if let own = text[code], !own.isEmpty { return own }
        guard let other = text.variants.first(where: { !$0.isEmpty }) else { return "" }
        return other.language == unmarked ? other.text : "\(Self.mark(of: other.language)) \(other.text)"
    }

    /// A text of a catalogue, without a mark if the catalogue is in another language throughout: `mark(of:)` says that
    /// once.
    package func text(_ text: LocalizedText, of catalog: Catalog) -> String {
        self.text(text, unmarked: catalog.foreignLanguage(for: self))
    }

    /// "[fr]"
    private static func mark(of language: LanguageCode) -> String { "[\(language.code)]" }

    /// The mark of a catalogue that is in another language throughout, "[fr]"; nil if each text is marked for itself.
    package func mark(of catalog: Catalog) -> String? { catalog.foreignLanguage(for: self).map(Self.mark) }
}

extension Catalog {
    /// The language of a catalogue that has no criterion in the language of the user interface. It is marked once.
    package func foreignLanguage(for language: Language) -> LanguageCode? {
        languages.contains(language.code) ? nil : languages.first
    }
}
