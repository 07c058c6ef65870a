/// A language of the program, by its ISO 639 code.
///
/// Catalogues may have texts in other languages, and may lack some of these. The program's own texts exist in all of
/// them, or do not compile.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case german = "de"

    /// The one of the texts that is in this language: `language("rated met", "bewertet: erfüllt")`.
    package func callAsFunction(_ english: String, _ german: String) -> String {
        switch self {
        case .english: english
        case .german: german
        }
    }

    /// The language with this code, as a person writes it: "de" or "DE"; nil if the program does not support it.
    package init?(code: String) { self.init(rawValue: code.lowercased()) }

    /// The message language of the user's locale: the first of these variables that is set and not empty decides.
    /// Source: POSIX, Base Definitions, 8.2.
    ///
    /// German for "de" with or without a country and an encoding; English for everything else.
    package init(locale variable: (_ name: String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
        let language = locale.prefix { $0.isASCII && $0.isLetter }
        self = Language(code: String(language)) ?? .english
    }

    /// The other language, which a key switches to.
    package var next: Language {
        switch self {
        case .english: .german
        case .german: .english
        }
    }

    /// A number with a decimal point ("58.3") in the notation of this language ("58,3").
    package func decimal(_ number: String) -> String { self(number, String(number.map { $0 == "." ? "," : $0 })) }

    /// A word or sentence of somebody else, in quotation marks.
    package func quoted(_ text: String) -> String { self("\"\(text)\"", "„\(text)“") }
}
