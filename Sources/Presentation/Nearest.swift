import AssessmentModel

/// Suggests what a mistyped name probably meant.
package enum Nearest {
    /// The candidate with the smallest edit distance, if that is at most a third of the length. Two swapped neighbours,
    /// the most common typo, count as one edit. Nothing is near a text of more than 64 characters.
    package static func match(_ text: String, in candidates: some Sequence<String>) -> String? {
        guard text.count <= 64 else { return nil }
        let wanted = text.lowercased()
        let best = candidates.map { ($0, distance(wanted, $0.lowercased())) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, wanted.count / 3) else { return nil }
        return best.0
    }

    private static func distance(_ text: String, _ other: String) -> Int {
        areSwapped(Array(text), Array(other)) ? 1 : editDistance(text, other)
    }

    /// Whether the texts differ only in two swapped neighbours.
    private static func areSwapped(_ text: [Character], _ other: [Character]) -> Bool {
        guard text.count == other.count, let first = text.indices.first(where: { text[$0] != other[$0] }),
            first + 1 < text.count
        else { return false }
        var swapped = text
        swapped.swapAt(first, first + 1)
        return swapped == other
    }
}
