import AssessmentModel
import Cells
import Localization

/// What catalogues say, and the words for what they only name.
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

extension Model {
    /// The catalogue's text in the language of the screens.
    package func text(_ text: LocalizedText) -> String { language.text(text) }
}

extension Level {
    /// "shall", or "muss" as German versions of standards have it. Source: DIN 820-2.
    package var name: LocalizedString {
        switch self {
        case .shall: LocalizedString("shall", "muss")
        case .should: LocalizedString("should", "soll")
        case .may: LocalizedString("may", "kann")
        }
    }

    /// The columns that the longest of the names takes up.
    static func nameWidth(_ language: Language) -> Int { allCases.map { $0.name[language].columns }.max() ?? 0 }
}

extension Subject.Kind {
    /// "product"
    package var name: LocalizedString {
        switch self {
        case .product: LocalizedString("product", "Produkt")
        case .organisation: LocalizedString("organisation", "Organisation")
        }
    }
}

extension Subject.Role {
    /// "vendor"
    package var name: LocalizedString {
        switch self {
        case .vendor: LocalizedString("vendor", "Anbieter")
        case .customer: LocalizedString("customer", "Kunde")
        case .provider: LocalizedString("provider", "Dienstleister")
        }
    }
}
