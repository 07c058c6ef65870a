import CatalogFormat

/// Finds what a mistyped name probably meant.
enum Nearest {
    /// The candidate that takes the fewest changed letters, if that is at most a third of them.
    static func match(_ text: String, in candidates: some Sequence<String>) -> String? {
        let wanted = text.lowercased()
        let best = candidates.map { ($0, editDistance(wanted, $0.lowercased())) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, wanted.count / 3) else { return nil }
        return best.0
    }
}
