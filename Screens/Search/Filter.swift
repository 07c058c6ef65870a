import AssessmentModel

/// Limits the walk to some criteria.
struct Filter: Hashable, Sendable {
    let query: Query
    /// The criteria that match by the catalogue alone, in its order.
    private let candidates: [Int]

    init(_ query: Query, candidates: [Int]) {
        self.query = query
        self.candidates = candidates.sorted()
    }

    /// The criteria to walk through, in catalogue order: those that match now, and the current one, which an answer may
    /// just have excluded.
    func criteria(in model: Model, keeping current: Int) -> [Int] {
        var criteria = candidates.filter { $0 == current || query.matches(answerAt: $0, in: model) }
        if let place = criteria.firstIndex(where: { $0 >= current }) {
            if criteria[place] != current { criteria.insert(current, at: place) }
        } else {
            criteria.append(current)
        }
        return criteria
    }
}
