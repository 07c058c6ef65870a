import AssessmentModel

/// Describes differences between texts.
package enum WordDifferenceText {
    /// A stretch of a difference, with signs that do not depend on colour: "[-old-]", "{+new+}".
    package static func marked(_ piece: WordDifference.Piece) -> String {
        switch piece {
        case .kept(let text): text
        case .removed(let text): text.between("[-", "-]")
        case .added(let text): text.between("{+", "+}")
        }
    }
}

extension String {
    /// The text between two signs, which leave the blanks at its ends outside.
    fileprivate func between(_ begin: String, _ end: String) -> String {
        let text = trimmed
        guard !text.isEmpty else { return self }
        let leading = prefix(while: \.isWhitespace)
        return "\(leading)\(begin)\(text)\(end)\(dropFirst(leading.count + text.count))"
    }
}
