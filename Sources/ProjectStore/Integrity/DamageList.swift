/// The damages of one file, of which only the first are kept: a file can have as many as it has lines.
struct DamageList: Hashable, Sendable {
    /// So many are kept.
    static let most = 100

    private(set) var first: [Damage] = []
    /// How many came after them.
    private(set) var more = 0

    var isEmpty: Bool { first.isEmpty }

    mutating func append(_ damage: Damage) {
        if first.count < Self.most { first.append(damage) } else { more += 1 }
    }

    /// Those that are kept, and how many more there are.
    var all: [Damage] {
        guard more > 0, let file = first.last?.file else { return first }
        return first + [Damage(.moreLines(more), file: file)]
    }
}
