import AssessmentModel

/// Two assessments side by side: of one subject at two times, of two subjects, or by two assessors.
public struct Comparison: Sendable {
    /// A criterion that the two rate differently.
    public struct Difference: Hashable, Sendable {
        /// The criterion.
        public let criterion: CriterionID
        /// The index in the first catalogue.
        public let first: Int
        /// The index in the second catalogue.
        public let second: Int
    }

    /// The criteria that both catalogues have and that are rated differently, in the order of the first.
    public let differences: [Difference]
    /// The criteria that only the first catalogue has.
    public let onlyInFirst: [CriterionID]
    /// The criteria that only the second catalogue has.
    public let onlyInSecond: [CriterionID]
    /// How far they agree.
    public let agreement: Agreement

    /// Compares two assessments by the ids of their criteria.
    public init(_ first: Assessment, _ second: Assessment) {
        var differences: [Difference] = []
        var onlyInFirst: [CriterionID] = []
        var pairs: [(Rating, Rating)] = []
        for (index, criterion) in first.catalog.criteria.enumerated() {
            guard let other = second.catalog.index(of: criterion.id) else {
                onlyInFirst.append(criterion.id)
                continue
            }
            let ratings = (first.answers[index].rating, second.answers[other].rating)
            if let left = ratings.0, let right = ratings.1 { pairs.append((left, right)) }
            if ratings.0 != ratings.1 {
                differences.append(Difference(criterion: criterion.id, first: index, second: other))
            }
        }
        self.differences = differences
        self.onlyInFirst = onlyInFirst
        onlyInSecond = second.catalog.criteria.map(\.id).filter { first.catalog.index(of: $0) == nil }
        agreement = Agreement(pairs)
    }
}
