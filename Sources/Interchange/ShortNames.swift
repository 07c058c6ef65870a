import CatalogFormat

/// Short ids for the criteria of a file: the label if it is short and unique, else the id, optionally without a long
/// prefix that all ids share.
struct ShortNames {
    private let labels: [String: Int]
    private let shared: Int

    /// The id of a criterion, and the label that people use, if any.
    typealias Name = (id: String, label: String?)

    /// In bytes. Shorter prefixes carry meaning: `AC-`, `SRG-NET-`.
    private static let shortestShared = 10
    private static let longestLabel = 32

    /// - Parameter names: all criteria of the file.
    init(_ names: [Name], cutsSharedBeginning: Bool) {
        var labels: [String: Int] = [:]
        for name in names { if let label = name.label { labels[label, default: 0] += 1 } }
        self.labels = labels
        var ids = names[...]
        // Criteria with a usable label do not show their ids.
        ids.removeAll { name in name.label.map { Self.isShort($0) && labels[$0] == 1 } ?? false }
        shared = cutsSharedBeginning ? Self.shared(among: ids.map(\.id)) : 0
    }

    /// The short id of a criterion.
    func name(_ name: Name) -> String {
        if let label = name.label, Self.isShort(label), labels[label] == 1 { return label }
        let rest = String(decoding: name.id.utf8.dropFirst(shared), as: UTF8.self)
        return isIdentity(rest) ? rest : name.id
    }

    private static func isShort(_ label: String) -> Bool { label.utf8.count <= longestLabel && isIdentity(label) }

    /// The length of the prefix that all ids share, up to a separator, in bytes.
    private static func shared(among ids: [String]) -> Int {
        guard ids.count > 1, let first = ids.first.map({ Array($0.utf8) }) else { return 0 }
        var count = first.count
        for id in ids { count = zip(id.utf8, first.prefix(count)).prefix { $0 == $1 }.count }
        let end = first.prefix(count).lastIndex { "_:/".utf8.contains($0) }
        guard let end, end + 1 >= shortestShared else { return 0 }
        return end + 1
    }
}
