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
