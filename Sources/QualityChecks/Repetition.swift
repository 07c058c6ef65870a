import AssessmentModel

/// Tells that a comment says nothing beyond the statement that it comments on.
enum Repetition {
    /// The first language of the statement whose letters and digits are those of the comment, in their order; nil where
    /// there is none, or the comment has none. Capitals, punctuation and white space make no difference.
    static func language(in statement: LocalizedText, repeatedBy comment: String) -> LanguageCode? {
        guard comment.contains(where: isSaying) else { return nil }
        return statement.variants.first { variant in
            // Mostly the first letters differ, so neither text is read to its end.
            comment.lazy.filter(isSaying).map { $0.lowercased() }
                .elementsEqual(variant.text.lazy.filter(isSaying).map { $0.lowercased() })
        }?.language
    }

    private static func isSaying(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

/// Tells that there is an address in a text.
enum WebAddressSign {
    /// Whether `https://` or `http://`, in any capitals, stands in the text with something after it.
    static func isIn(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || "<>()[]\"'".contains($0) }
        return words.contains { word in
            let word = word.lowercased()
            return ["https://", "http://"].contains { word.hasPrefix($0) && word.count > $0.count }
        }
    }
}
