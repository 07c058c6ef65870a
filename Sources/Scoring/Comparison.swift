import AssessmentModel

/// Two assessments side by side: of one subject at two times, of two subjects, or by two assessors.
public struct Comparison: Sendable {
    /// A criterion that the two answer differently.
    public struct Difference: Hashable, Sendable {
        /// The criterion.
        public let criterion: CriterionID
        /// The index in the first catalogue; nil if it is not there.
        public let first: Int?
        /// The index in the second catalogue; nil if it is not there.
        public let second: Int?
    }

    /// The criteria that both catalogues have and that are rated differently, in the order of the first.
    public let differences: [Difference]
    /// The criteria that only one catalogue has: those of the first, then those of the second.
    public let alone: [Difference]
    /// How far they agree.
    public let agreement: Agreement

    /// Compares two assessments by the ids of their criteria.
    public init(_ first: Assessment, _ second: Assessment) {
        var differences: [Difference] = []
        var alone: [Difference] = []
        var pairs: [(Rating, Rating)] = []
        for (index, criterion) in first.catalog.criteria.enumerated() {
            guard let other = second.catalog.index(of: criterion.id) else {
                alone.append(Difference(criterion: criterion.id, first: index, second: nil))
                continue
            }
            let ratings = (first.answers[index].rating, second.answers[other].rating)
            if let left = ratings.0, let right = ratings.1 { pairs.append((left, right)) }
            if ratings.0 != ratings.1 {
                differences.append(Difference(criterion: criterion.id, first: index, second: other))
            }
        }
        for (index, criterion) in second.catalog.criteria.enumerated()
        where first.catalog.index(of: criterion.id) == nil {
            alone.append(Difference(criterion: criterion.id, first: nil, second: index))
        }
        self.differences = differences
        self.alone = alone
        agreement = Agreement(pairs)
    }
}
