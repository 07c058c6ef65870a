import AssessmentModel

/// The documents to list, in order.
struct DocumentRows: Sendable {
    let rows: [(entry: DocumentEntry, state: DocumentState)]
    /// How many documents there are, listed or not.
    let all: Int

    /// - Parameter text: lists only documents in which it occurs; empty for all.
    init(of model: Model, by order: DocumentOrder, with text: String) {
        let documents = model.documents
        all = documents.count
        rows = order.list(documents, with: text)
    }
}
