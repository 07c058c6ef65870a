import AssessmentModel

/// Guesses from its words whether a statement demands more than one thing.
///
/// It knows no grammar, so it looks for a few plain signs. It ignores "and", which joins things as often as demands. It
/// knows words of English and German, and recognises semicolons and sentences in every language.
enum DemandSigns {
    /// The first sign; nil if there is none.
    static func first(in statement: LocalizedText.Variant) -> CatalogWarning.Sign? {
        let text = statement.text
        if text.contains(";") { return .semicolon }
        if hasSeveralSentences(text) { return .sentences }
        let vocabulary = Vocabulary.of(statement.language)
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        let obligations = words.filter(vocabulary.obligations.contains)
        if obligations.count > 1 { return .obligations(obligations) }
        let connective = vocabulary.connectives.first { connective in
            words.indices.contains { words[$0...].starts(with: connective) }
        }
        return connective.map { .connective($0.joined(separator: " ")) }
    }

    /// Whether a sentence ends and another one begins, with a capital.
    private static func hasSeveralSentences(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return zip(words, words.dropFirst()).contains { word, next in
            // Closing quotation marks and brackets belong to the sentence.
            guard let end = word.last(where: { !")]\"'”“’»«".contains($0) }), ".!?…".contains(end) else { return false }
            return next.first { $0.isLetter || $0.isNumber }?.isUppercase == true && !isAbbreviation(word)
        }
    }

    /// Single letters ("z. B."), letters with points between them ("e.g.") and numbers, which German counts with
    /// ("31. Dezember"), never end a sentence here.
    private static func isAbbreviation(_ word: Substring) -> Bool {
        let parts = word.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard word.last == ".", let last = parts.last else { return false }
        return last.count == 1 || last.allSatisfy(\.isNumber) || abbreviations.contains(last)
    }

    private static let abbreviations: Set<Substring> = [
        "abs", "approx", "art", "bzw", "ca", "cf", "etc", "evtl", "fig", "ggf", "inkl", "mind", "min", "no", "nr",
        "resp", "sec", "usw", "vgl", "vs",
    ]
}

/// The words of a language that express an obligation or add one.
private struct Vocabulary {
    let obligations: Set<String>
    /// Each as a list of words.
    let connectives: [[String]]

    static func of(_ language: LanguageCode) -> Vocabulary {
        switch language.code.lowercased().prefix(2) {
        case "en": english
        case "de": german
        default: Vocabulary(obligations: [], connectives: [])
        }
    }

    private static let english = Vocabulary(
        obligations: ["shall", "must", "should"],
        connectives: [
            ["as", "well", "as"], ["and", "also"], ["in", "addition"], ["additionally"], ["furthermore"],
            ["and", "or"],
        ])

    private static let german = Vocabulary(
        obligations: ["muss", "müssen", "soll", "sollen", "sollte", "sollten"],
        connectives: [
            ["sowie"], ["und", "auch"], ["und", "zudem"], ["außerdem"], ["darüber", "hinaus"], ["und", "oder"],
        ])
}
