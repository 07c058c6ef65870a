/// The entries of a folder that match what is typed, best first.
///
/// A folder may have a hundred thousand entries, so typing on looks only through what matched before, and only a
/// bounded number of matches is ranked.
struct FolderMatches: Hashable, Sendable {
    /// The most matches to rank; more stay in the order of the folder.
    private static let mostRanked = 2_000

    private let text: String
    private let showsHidden: Bool
    /// The positions of the matching entries, in the order of the folder.
    private let matching: [Int]
    /// The same, best first.
    let positions: [Int]

    /// - Parameter last: the matches in the same folder before the latest key.
    init(_ text: String, in entries: [FolderContents.Entry], showsHidden: Bool, after last: FolderMatches? = nil) {
        let typed = text.lowercased().filter { $0 != " " }
        // Who types a dot looks for a hidden file.
        let showsHidden = showsHidden || typed.hasPrefix(".")
        let goesOn = last.map { $0.showsHidden == showsHidden && typed.hasPrefix($0.text) } ?? false
        let candidates = goesOn ? last?.matching ?? [] : Array(entries.indices)
        let matching = candidates.filter { position in
            let entry = entries[position]
            return (showsHidden || !entry.isHidden) && Self.contains(typed, in: entry.folded)
        }
        self.text = typed
        self.showsHidden = showsHidden
        self.matching = matching
        guard !typed.isEmpty, matching.count <= Self.mostRanked else {
            positions = matching
            return
        }
        let ranked = matching.compactMap { position in
            FuzzyMatch.rank(of: typed, in: entries[position].shown).map { (rank: $0, position: position) }
        }
        positions = ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.position)
    }

    /// Whether the letters of one text appear in another in their order. Bytes are compared where that is enough,
    /// because it is many times as fast.
    private static func contains(_ typed: String, in text: String) -> Bool {
        typed.utf8.allSatisfy { $0 < 0x80 } ? contains(typed.utf8, in: text.utf8) : contains(Array(typed), in: text)
    }

    private static func contains<Unit: Equatable>(
        _ typed: some Collection<Unit>, in text: some Sequence<Unit>
    ) -> Bool {
        var rest = typed[...]
        for unit in text {
            guard let next = rest.first else { return true }
            if unit == next { rest = rest.dropFirst() }
        }
        return rest.isEmpty
    }
}
