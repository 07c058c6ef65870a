import AssessmentModel

/// Finds comments that only repeat the statement of their criterion.
enum Repetition {
    /// The first language in which the statement has the same letters and digits as the comment, in the same order; nil
    /// if there is none or the comment has none. Case, punctuation and white space make no difference.
    static func language(in statement: LocalizedText, repeatedBy comment: String) -> LanguageCode? {
        guard comment.contains(where: isSaying) else { return nil }
        return statement.variants.first { variant in
            // Mostly the first letters already differ, so neither text is read to the end.
            comment.lazy.filter(isSaying).map { $0.lowercased() }
                .elementsEqual(variant.text.lazy.filter(isSaying).map { $0.lowercased() })
        }?.language
    }

    private static func isSaying(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
