import AssessmentModel
import Localization

/// Picks catalogue texts in the language of the user interface.
extension Language {
    /// The language code catalogues use.
    package var code: LanguageCode { LanguageCode(rawValue) }

    /// The text in this language, else the first translation there is, prefixed with its language code:
    /// "[en] Rate limits published".
    package func text(_ text: LocalizedText) -> String {
        if let own = text[code], !own.isEmpty { return own }
        guard let other = text.variants.first(where: { !$0.text.isEmpty }) else { return "" }
        return "[\(other.language.code)] \(other.text)"
    }
}
