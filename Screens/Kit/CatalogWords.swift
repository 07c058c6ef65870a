import Assessment
import Cells
import Wording

/// What catalogues say, and the words for what they only name.
extension Tongue {
    /// The code by which catalogues know the language.
    package var language: Language { Language(rawValue) }

    /// The catalogue's text in this language. Where it has none, the text that there is, behind the code of its
    /// language: "[en] Rate limits published".
    package func text(_ text: LocalizedText) -> String {
        if let own = text[language], !own.isEmpty { return own }
        guard let other = text.variants.first(where: { !$0.text.isEmpty }) else { return "" }
        return "[\(other.language.code)] \(other.text)"
    }
}

extension Model {
    /// The catalogue's text in the language of the screens.
    package func text(_ text: LocalizedText) -> String { tongue.text(text) }
}

extension Level {
    /// "shall", or "muss" as German versions of standards have it. Source: DIN 820-2.
    package var name: Phrase {
        switch self {
        case .shall: Phrase("shall", "muss")
        case .should: Phrase("should", "soll")
        case .may: Phrase("may", "kann")
        }
    }

    /// The columns that the longest of the names takes up.
    static func nameWidth(_ tongue: Tongue) -> Int { allCases.map { $0.name[tongue].columns }.max() ?? 0 }
}

extension Subject.Kind {
    /// "product"
    package var name: Phrase {
        switch self {
        case .product: Phrase("product", "Produkt")
        case .organisation: Phrase("organisation", "Organisation")
        }
    }
}

extension Subject.Role {
    /// "vendor"
    package var name: Phrase {
        switch self {
        case .vendor: Phrase("vendor", "Anbieter")
        case .customer: Phrase("customer", "Kunde")
        case .provider: Phrase("provider", "Dienstleister")
        }
    }
}
