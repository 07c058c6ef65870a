import AssessmentModel
import Localization

/// Texts of catalogues in the languages of the program.
extension Language {
    /// The code by which catalogues know the language.
    package var code: LanguageCode { LanguageCode(rawValue) }

    /// The catalogue's text in this language. Where it has none, the text that there is, behind the code of its
    /// language: "[en] Rate limits published".
    package func text(_ text: LocalizedText) -> String {
        if let own = text[code], !own.isEmpty { return own }
        guard let other = text.variants.first(where: { !$0.text.isEmpty }) else { return "" }
        return "[\(other.language.code)] \(other.text)"
    }
}
