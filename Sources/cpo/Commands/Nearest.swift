/// Finds what a mistyped name probably meant.
enum Nearest {
    /// The candidate that takes the fewest changed letters, if that is at most a third of them.
    static func match(_ text: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(text.lowercased())
        let best = candidates.map { ($0, distance(wanted, Array($0.lowercased()))) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, wanted.count / 3) else { return nil }
        return best.0
    }

    /// The Levenshtein distance.
    private static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var row = Array(0...second.count)
        for (i, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in second.enumerated() {
                let substituted = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[second.count]
    }
}
