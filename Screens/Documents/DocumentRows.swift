import AssessmentModel
import Presentation

/// What the list of documents is sorted by.
enum DocumentOrder: CaseIterable, Hashable, Sendable {
    /// The most pressing first.
    case state
    case title
    /// The first to expire first; those without a date last.
    case expiry
    /// As the catalogue first uses them.
    case catalog
}

/// The documents to list, in order.
struct DocumentRows: Sendable {
    let rows: [(entry: DocumentEntry, state: DocumentState)]
    /// How many documents there are, listed or not.
    let all: Int

    /// - Parameter text: lists only documents in which it occurs; empty for all.
    init(of model: Model, by order: DocumentOrder, with text: String) {
        let documents = model.documents
        all = documents.count
        let found = text.isEmpty ? documents : documents.filter { $0.entry.document.contains(text) }
        switch order {
        case .catalog: rows = found
        case .state: rows = found.sorted { $0.state < $1.state }
        case .title:
            rows = found.map { ($0, $0.entry.document.displayTitle.lowercased()) }.sorted { $0.1 < $1.1 }.map(\.0)
        case .expiry:
            rows = found.sorted { left, right in
                guard let first = left.entry.document.validUntil else { return false }
                return right.entry.document.validUntil.map { first < $0 } ?? true
            }
        }
    }
}
