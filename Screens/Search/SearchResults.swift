import AssessmentModel

/// What a query finds in one state of the model.
struct SearchResults: Sendable {
    let query: Query
    /// The criteria that match by the catalogue and by what is written, likeliest first.
    let candidates: [Int]
    /// Those of them whose answer is in a requested state.
    let matches: [Int]
    /// What the token being typed may become.
    let operators: [SearchOperator]
    private let revision: Revision

    /// - Parameter former: results whose query this one may narrow, as every letter does that is typed to a word.
    init(of text: String, in model: Model, after former: SearchResults? = nil) {
        let index = model.searchIndex
        let query = Query(text, in: index)
        let last = former.flatMap { $0.isCurrent(in: model) && query.narrows($0.query) ? $0.candidates : nil }
        candidates = query.candidates(in: model, index, among: last)
        matches = candidates.filter { query.matches(answerAt: $0, in: model) }
        operators = query.beginning.map { SearchOperator.all(beginning: $0, in: index) } ?? []
        self.query = query
        revision = model.revision
    }

    func isCurrent(in model: Model) -> Bool { revision == model.revision }

    /// How many rows the list has.
    var rows: Int { operators.isEmpty ? matches.count : operators.count }
}
