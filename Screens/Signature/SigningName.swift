import AssessmentModel

/// A name that somebody can sign with: one line, not blank, and short enough to be read on every screen.
package struct SigningName: Hashable, Sendable {
    /// In characters.
    package static let longest = 100

    /// Its words, with one blank between them.
    package let text: String

    /// - Parameter text: as typed, or as kept in a file.
    package init?(_ text: String) {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= Self.longest else { return nil }
        self.text = name
    }
}
