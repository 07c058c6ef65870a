import AssessmentModel

/// The word that was probably meant: the nearest by insertions, deletions and replacements, if these are no more than
/// about a third of the word's length.
func nearest(_ word: String, among known: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let limit = max(1, (word.count + 1) / 3)
    return known.map { ($0, editDistance(word, $0)) }.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}
