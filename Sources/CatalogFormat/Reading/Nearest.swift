/// The word that was probably meant: the nearest by insertions, deletions and replacements, if these are no more than
/// about a third of the word's length.
func nearest(_ word: String, among known: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let limit = max(1, (word.count + 1) / 3)
    return known.map { ($0, editDistance(word, $0)) }.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}

/// The fewest insertions, deletions and replacements of characters that turn one text into the other.
///
/// Source: R. Wagner and M. Fischer, "The string-to-string correction problem".
package func editDistance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var row = Array(0...second.count)
    for (line, character) in first.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for column in second.indices {
            let replaced = diagonal + (character == second[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        }
    }
    return row[second.count]
}
