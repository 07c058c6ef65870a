import AssessmentModel

/// A choice of criteria that the walk keeps to.
struct Filter: Hashable, Sendable {
    let query: Query
    /// What the catalogue alone lets pass, in its order.
    private let candidates: [Int]

    init(_ query: Query, candidates: [Int]) {
        self.query = query
        self.candidates = candidates.sorted()
    }

    /// The criteria to walk through, in the catalogue's order: those that match now, and the current one, which an answer
    /// may just have taken out of the choice.
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
