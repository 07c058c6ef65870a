/// What a list of documents is sorted by.
package enum DocumentOrder: String, CaseIterable, Hashable, Sendable {
    /// The most pressing first.
    case state
    case title
    /// The first to expire first; those without a date last.
    case expiry
    /// As the catalogue first uses them.
    case catalog

    /// The documents in this order.
    ///
    /// - Parameter text: leaves out documents in which it does not occur; empty for none.
    package func list(
        _ documents: [(entry: DocumentEntry, state: DocumentState)], with text: String
    ) -> [(entry: DocumentEntry, state: DocumentState)] {
        let found = text.isEmpty ? documents : documents.filter { $0.entry.document.contains(text) }
        switch self {
        case .catalog: return found
        case .state: return found.sorted { $0.state < $1.state }
        case .title:
            return found.map { ($0, $0.entry.document.displayTitle.lowercased()) }.sorted { $0.1 < $1.1 }.map(\.0)
        case .expiry:
            return found.sorted { left, right in
                guard let first = left.entry.document.validUntil else { return false }
                return right.entry.document.validUntil.map { first < $0 } ?? true
            }
        }
    }
}
